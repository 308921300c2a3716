using ComplaintsPortal.Casework.Intake;
using ComplaintsPortal.Casework.Texts;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tests.Intake;

public sealed class EnterComplaintTests
{
    private static readonly DateOnly Friday = new(2026, 2, 27);

    [Theory, Trait("Rule", "R6")]
    [InlineData(Channel.Post, Status.Received, LetterKind.Acknowledgement)]
    [InlineData(Channel.Email, Status.Received, LetterKind.Acknowledgement)]
    [InlineData(Channel.Telephone, Status.AwaitingConfirmation, LetterKind.ConfirmationInvitation)]
    [InlineData(Channel.FaceToFace, Status.AwaitingConfirmation, LetterKind.ConfirmationInvitation)]
    public async Task Enter_OnEachChannel_WritesItsLetterInTheSameAct(Channel channel, Status status, LetterKind letter)
    {
        await using var office = await Office.OpenAsync();

        var reference = await office.EnteredAsync(channel, Friday);

        var complaint = await office.ComplaintAsync(reference);
        Assert.Equal((status, Friday, new DateOnly(2026, 3, 2)), (complaint.Status, complaint.ReceivedOn, complaint.EnteredOn));
        Assert.Equal(new DateOnly(2026, 3, 11), complaint.DueOn);
        Assert.Equal(letter, Assert.Single(await office.LettersAsync()).Kind);
        Assert.Equal(complaint.IsOral ? new DateOnly(2026, 3, 2) : null, complaint.ConfirmationAskedOn);
        Assert.Null(complaint.AcknowledgedAt);
        await office.SendAsync();
        Assert.Equal(office.Clock.GetUtcNow(), (await office.ComplaintAsync(reference)).AcknowledgedAt);
    }

    [Fact, Trait("Rule", "R6")]
    public async Task Enter_Tomorrow_IsRefused()
    {
        await using var office = await Office.OpenAsync();

        Assert.Equal("received-in-future", await Office.RefusalAsync(() => office.EnteredAsync(Channel.Post, office.Today().AddDays(1))));
        Assert.Empty(await office.SeeAsync(d => d.Complaints.ToListAsync()));
    }

    [Fact]
    public async Task Enter_ByTheForm_IsRefused()
    {
        await using var office = await Office.OpenAsync();

        Assert.Equal("channel-not-possible", await Office.RefusalAsync(() => office.EnteredAsync(Channel.Web)));
    }

    [Fact, Trait("Rule", "R44")]
    public async Task Enter_ByAnAuditor_IsRefused()
    {
        await using var office = await Office.OpenAsync();
        var auditor = Actor.Staff(Guid.CreateVersion7(), "Anne", Role.Auditor);

        Assert.Equal("not-allowed", await Office.RefusalAsync(() =>
            office.UseAsync<EnterComplaint, string>(e => e.ExecuteAsync(Given.Entry(Channel.Post, Friday), auditor, default))));
    }

    [Fact]
    public async Task Enter_SameFormTwiceAtOnce_IsOneComplaint()
    {
        await using var office = await Office.OpenAsync();
        var entry = Given.Entry(Channel.Telephone, Friday);

        var references = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            Task.Run(() => office.UseAsync<EnterComplaint, string>(e => e.ExecuteAsync(entry, office.Agent, default)))));

        Assert.Equal(["2026-0001"], references.Distinct());
        Assert.Equal(1, await office.SeeAsync(d => d.Complaints.CountAsync()));
    }

    [Fact, Trait("Rule", "R32"), Trait("Rule", "R46")]
    public async Task Enter_ForSomebodyWithoutEmail_WritesOnPaperWithACodeInPlaceOfALink()
    {
        await using var office = await Office.OpenAsync();

        await office.EnteredAsync(Channel.Post, Friday, Given.ByPost);

        var letter = Assert.Single(await office.LettersAsync());
        Assert.Equal((LetterMedium.Paper, Given.ByPost.PostalAddress), (letter.Medium, letter.PostalAddress));
        Assert.DoesNotContain("/suivi/", MarkdownText.ToPlain(letter.Markup), StringComparison.Ordinal);
        Assert.Contains("le code […]", MarkdownText.ToPlain(letter.Markup), StringComparison.Ordinal);
        Assert.DoesNotContain(await office.SeeAsync(d => d.TrackingSecrets.ToListAsync()), s => s.Purpose == SecretPurpose.Letter);
        Assert.Equal(0, await office.SendAsync());
    }
}

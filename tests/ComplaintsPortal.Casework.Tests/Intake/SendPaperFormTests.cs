using ComplaintsPortal.Casework.Intake;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Tests.Intake;

public sealed class SendPaperFormTests
{
    [Theory, Trait("Rule", "R6")]
    [InlineData(LetterMedium.Paper, 0)]
    [InlineData(LetterMedium.Email, 1)]
    public async Task SendPaperForm_ToSomebodyWithEmail_GoesTheWayThatWasAsked(LetterMedium medium, int handed)
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.EnteredAsync(Channel.Telephone);
        await office.SendAsync();
        office.Postman.Handed.Clear();

        await office.DoAsync<SendPaperForm>(send => send.ExecuteAsync(reference, medium, office.Agent, default));

        var letter = Assert.Single(await office.LettersAsync(LetterKind.PaperForm));
        Assert.Equal((medium, LetterState.Queued, office.Agent.StaffId), (letter.Medium, letter.State, letter.WrittenBy));
        Assert.Equal(["paper-form.provided", "letter.written"], (await office.ActsAsync(reference)).TakeLast(2));
        await office.SendAsync();
        Assert.Equal(handed, office.Postman.Handed.Count);
    }

    [Fact]
    public async Task SendPaperForm_ByEmailWithoutAnAddress_IsRefused()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.EnteredAsync(Channel.Post, who: Given.ByPost);

        Assert.Equal("nowhere-to-send", await Office.RefusalAsync(() =>
            office.DoAsync<SendPaperForm>(send => send.ExecuteAsync(reference, LetterMedium.Email, office.Agent, default))));
        Assert.DoesNotContain("paper-form.provided", await office.ActsAsync());
    }
}

using ComplaintsPortal.Casework.Registration;
using ComplaintsPortal.Casework.Texts;
using ComplaintsPortal.Casework.Tracking;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tests.Registration;

/// <summary>What comes after the receipt is kept the same, whether the complainant brings it in or staff do.</summary>
public sealed class AnswersTests
{
    public static TheoryData<bool> Ways => [true, false];

    private static async Task AnswerAsync(Office office, string reference, bool byStaff, string text, string token = "", bool answers = true)
    {
        var id = await office.IdAsync(reference);
        if (byStaff)
            await office.DoAsync<RecordAnswer>(r => r.ExecuteAsync(reference, new ReceivedAnswer(token, text, Channel.Post, office.Today(), null, answers), office.Agent, default));
        else
            await office.DoAsync<AddInformation>(a => a.ExecuteAsync(id, text, token, default));
    }

    private static Task AskAsync(Office office, string reference, string question) =>
        office.DoAsync<AskForInformation>(ask => ask.ExecuteAsync(reference, [], question, office.Agent, default));

    [Theory, MemberData(nameof(Ways)), Trait("Rule", "R4"), Trait("Rule", "R10")]
    public async Task Answer_ToWhatWasAsked_IsAddedWithItsFilesAndExaminedAgain(bool byStaff)
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.ReceivedAsync();
        await AskAsync(office, reference, "Quelle session ?");
        await office.StageAsync("files");

        await AnswerAsync(office, reference, byStaff, "Celle de mars.", "files");

        var complaint = await office.SeeAsync(d => d.Complaints.Include(c => c.InformationRequests).SingleAsync());
        Assert.Equal((Status.Received, office.Today()), (complaint.Status, complaint.InformationRequests.Single().AnsweredOn));
        var entry = await office.SeeAsync(d => d.ComplainantEntries.SingleAsync());
        Assert.Equal((EntryKind.Information, "Celle de mars."), (entry.Kind, entry.Text));
        Assert.Equal(entry.Id, (await office.SeeAsync(d => d.Documents.SingleAsync())).EntryId);
        Assert.Equal("Il a fait douze degrés toute la semaine.", complaint.Description);
    }

    [Theory, MemberData(nameof(Ways)), Trait("Rule", "R6"), Trait("Rule", "R11")]
    public async Task Answer_ThatConfirmsAnOralComplaint_IsAcknowledgedAsWritten(bool byStaff)
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.EnteredAsync(Channel.Telephone);

        await AnswerAsync(office, reference, byStaff, "Je confirme : douze degrés, session de mars.");

        var complaint = await office.ComplaintAsync(reference);
        Assert.Equal((Status.Received, true, office.Today()), (complaint.Status, complaint.ConfirmedInWriting, complaint.WrittenComplaintOn));
        Assert.Equal(EntryKind.WrittenConfirmation, (await office.SeeAsync(d => d.ComplainantEntries.SingleAsync())).Kind);
        var proof = MarkdownText.ToPlain(Assert.Single(await office.LettersAsync(LetterKind.Acknowledgement)).Markup);
        Assert.Contains("confirmée par écrit le lundi 2 mars 2026", proof, StringComparison.Ordinal);
        Assert.Contains("> Je confirme : douze degrés, session de mars.", proof, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task Answer_WithNeitherTextNorFile_IsRefusedAndConfirmsNothing(bool byStaff)
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.EnteredAsync(Channel.Telephone);

        Assert.Equal("text-missing", await Office.RefusalAsync(() => AnswerAsync(office, reference, byStaff, "  ")));

        Assert.False((await office.ComplaintAsync(reference)).ConfirmedInWriting);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task Answer_SameFormTwiceAtOnce_IsKeptOnce(bool byStaff)
    {
        await using var office = await Office.OpenAsync();
        var (reference, other) = (await office.EnteredAsync(Channel.Telephone), await office.EnteredAsync(Channel.Telephone));
        await office.StageAsync("form");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => AnswerAsync(office, reference, byStaff, "Je confirme.", "form"))));
        await AnswerAsync(office, other, byStaff, "Je confirme aussi.", "form");
        await AnswerAsync(office, reference, byStaff, "Je précise.", "form");

        Assert.Equal(["Je confirme aussi.", "Je confirme.", "Je précise."], (await office.SeeAsync(d => d.ComplainantEntries.ToListAsync())).Select(e => e.Text).Order(StringComparer.Ordinal));
        Assert.Single(await office.ActsAsync(reference), Casework.Acts.ActNames.ConfirmedInWriting);
        Assert.Equal(1, await office.SeeAsync(d => d.Documents.CountAsync()));
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task Answer_WithAFileOnly_IsOne(bool byStaff)
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.EnteredAsync(Channel.Telephone);
        await office.StageAsync("letter", "lettre.txt", "Je confirme.");

        await AnswerAsync(office, reference, byStaff, "", "letter");

        Assert.True((await office.ComplaintAsync(reference)).ConfirmedInWriting);
    }

    [Fact, Trait("Rule", "R4")]
    public async Task Answer_ThatStaffSayIsNotTheAnswer_LeavesTheRequestOpen()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.ReceivedAsync();
        await AskAsync(office, reference, "Quelle session ?");

        await AnswerAsync(office, reference, byStaff: true, "Je cherche.", answers: false);

        Assert.Equal(Status.Incomplete, (await office.ComplaintAsync(reference)).Status);
    }

    [Fact]
    public async Task Ask_TheSameTwiceOnADay_WritesOneLetter()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.ReceivedAsync();
        await AskAsync(office, reference, "Quelle session ?");
        Assert.Equal("already-asked", await Office.RefusalAsync(() => AskAsync(office, reference, "Quelle session ?")));
        await AskAsync(office, reference, "Et quelle salle ?");
        Task Remind() => office.DoAsync<RemindComplainant>(r => r.ExecuteAsync(reference, office.Agent, default));
        await Remind();
        Assert.Equal("reminded-today", await Office.RefusalAsync(Remind));
        office.PassDays(1);

        await Remind();

        Assert.Equal((2, 2), ((await office.LettersAsync(LetterKind.InformationRequest)).Count, (await office.LettersAsync(LetterKind.InformationReminder)).Count));
    }

    [Fact]
    public async Task Answer_DatedInTheFutureOrBeforeTheComplaint_IsRefused()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.ReceivedAsync();
        Task Record(DateOnly on) => office.DoAsync<RecordAnswer>(r => r.ExecuteAsync(reference, new ReceivedAnswer("", "Voici.", Channel.Post, on, null, true), office.Agent, default));

        Assert.Equal("received-in-future", await Office.RefusalAsync(() => Record(office.Today().AddDays(1))));
        Assert.Equal("before-receipt", await Office.RefusalAsync(() => Record(office.Today().AddDays(-1))));
    }

    [Fact, Trait("Rule", "R4")]
    public async Task Answer_ToOneClosedUnregistered_OpensItAgain()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.EnteredAsync(Channel.Telephone);
        Task Dismiss() => office.DoAsync<CloseUnregistered>(c => c.ExecuteAsync(reference, ClosingReason.Unregistered, "Sans confirmation écrite.", null, office.Agent, default));
        Assert.Equal("no-reminder-yet", await Office.RefusalAsync(Dismiss));
        office.PassDays(7);
        await office.DoAsync<RemindComplainant>(r => r.ExecuteAsync(reference, office.Agent, default));
        office.PassDays(29);
        Assert.Equal("too-early", await Office.RefusalAsync(Dismiss));
        office.PassDays(1);
        await Dismiss();
        Assert.Equal(Status.ClosedUnregistered, (await office.ComplaintAsync(reference)).Status);

        await AnswerAsync(office, reference, byStaff: false, "Me voici : douze degrés toute la semaine.");

        Assert.Equal((Status.Received, null), ((await office.ComplaintAsync(reference)).Status, (await office.ComplaintAsync(reference)).ClosedOn));
    }
}

using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Registration;
using ComplaintsPortal.Casework.Replying;
using ComplaintsPortal.Casework.Texts;
using ComplaintsPortal.Casework.Tracking;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tests.Tracking;

public sealed class ComplainantActsTests
{
    [Fact, Trait("Rule", "R31")]
    public async Task AskProgress_StandsOnTheWorkListUntilItIsAnswered()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.RegisteredAsync();
        var id = await office.IdAsync(reference);
        await office.DoAsync<AskProgress>(ask => ask.ExecuteAsync(id, "Où en est-ce ?", default));
        Task<WorkSection> Waiting() => office.UseAsync<WorkList, WorkSection>(list => list.ReadAsync(WorkKind.Question, office.Agent, false, null, default));
        Assert.Equal(new DateOnly(2026, 3, 4), Assert.Single((await Waiting()).Items).On);
        var question = (await office.SeeAsync(d => d.ProgressQuestions.SingleAsync())).Id;
        Task Answer(string text) => office.DoAsync<AnswerProgress>(a => a.ExecuteAsync(reference, question, text, office.Agent, default));
        Assert.Equal("answer-missing", await Office.RefusalAsync(() => Answer(" ")));

        await Answer("Le loueur répond vendredi.");

        Assert.Empty((await Waiting()).Items);
        Assert.Contains("vendredi", MarkdownText.ToPlain(Assert.Single(await office.LettersAsync(LetterKind.ProgressAnswer)).Markup), StringComparison.Ordinal);
        Assert.Equal("already-answered", await Office.RefusalAsync(() => Answer("Encore.")));
    }

    [Fact, Trait("Rule", "R44")]
    public async Task AnswerProgress_OfAnotherCase_FindsNone()
    {
        await using var office = await Office.OpenAsync();
        var (mine, theirs) = (await office.RegisteredAsync(), await office.RegisteredAsync());
        var id = await office.IdAsync(theirs);
        await office.DoAsync<AskProgress>(ask => ask.ExecuteAsync(id, "Où en est-ce ?", default));
        var question = (await office.SeeAsync(d => d.ProgressQuestions.SingleAsync())).Id;

        await Assert.ThrowsAsync<NoSuchCaseException>(() => office.DoAsync<AnswerProgress>(a => a.ExecuteAsync(mine, question, "Bientôt.", office.Agent, default)));
    }

    [Fact, Trait("Rule", "R31")]
    public async Task Withdraw_IsKeptToldAndUndone()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.RegisteredAsync();
        var id = await office.IdAsync(reference);

        await office.DoAsync<WithdrawComplaint>(w => w.ExecuteAsync(id, "C’est réglé.", default));

        Assert.Equal((Status.Withdrawn, "REC-2026-0001"), ((await office.ComplaintAsync(reference)).Status, (await office.ComplaintAsync(reference)).RegisterNumber));
        Assert.Single(await office.LettersAsync(LetterKind.WithdrawalConfirmation));
        Assert.NotEmpty(await Office.RefusalAsync(() => office.DoAsync<WithdrawComplaint>(w => w.ExecuteAsync(id, null, default))));
        await office.DoAsync<ReopenComplaint>(r => r.ExecuteAsync(reference, "Elle revient sur son retrait.", office.Agent, default));
        Assert.Equal(Status.InTreatment, (await office.ComplaintAsync(reference)).Status);
    }

    [Fact, Trait("Rule", "R9")]
    public async Task Maintain_AfterARequalification_IsToBeExaminedAgain()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.ReceivedAsync();
        var id = await office.IdAsync(reference);
        await office.DoAsync<QualifyComplaint>(q => q.ExecuteAsync(reference, Nature.Request, "Une question d’horaires.", office.Agent, default));
        Assert.Contains("Une question d’horaires.", MarkdownText.ToPlain(Assert.Single(await office.LettersAsync(LetterKind.Requalification)).Markup), StringComparison.Ordinal);

        await office.DoAsync<MaintainComplaint>(m => m.ExecuteAsync(id, "Si, c’en est une.", default));

        Assert.Equal((Status.Received, Nature.Complaint), ((await office.ComplaintAsync(reference)).Status, (await office.ComplaintAsync(reference)).Nature));
        Assert.Equal("already-complaint", await Office.RefusalAsync(() => office.DoAsync<MaintainComplaint>(m => m.ExecuteAsync(id, null, default))));
    }

    [Fact, Trait("Rule", "R29")]
    public async Task Rate_OnlyASentReplyAndOnlyOnce()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.AnsweredAsync();
        var id = await office.IdAsync(reference);
        Task Rate(int rating) => office.DoAsync<RateReply>(rate => rate.ExecuteAsync(id, rating, "Merci.", default));
        Assert.Equal("no-reply-sent", await Office.RefusalAsync(() => Rate(4)));
        await office.SendAsync();
        Assert.Equal("rating-out-of-range", await Office.RefusalAsync(() => Rate(6)));

        await Rate(4);

        Assert.Equal(4, (await office.SeeAsync(d => d.Replies.SingleAsync())).Rating);
        Assert.Equal("already-rated", await Office.RefusalAsync(() => Rate(1)));
    }

    [Theory, Trait("Rule", "R29")]
    [InlineData(true, null, 0, 0)]
    [InlineData(true, "Merci.", 0, 1)]
    [InlineData(false, null, 1, 0)]
    [InlineData(false, "Aucune date proposée.", 1, 0)]
    public async Task AnswerPromise_No_PutsAQuestionToStaff(bool kept, string? comment, int questions, int entries)
    {
        await using var office = await Office.OpenAsync();
        var id = await office.IdAsync(await office.AnsweredAsync(Given.Promising));
        await office.SendAsync();
        Task Answer() => office.DoAsync<AnswerPromise>(a => a.ExecuteAsync(id, kept, comment, default));
        Assert.Equal("nothing-promised", await Office.RefusalAsync(Answer));
        office.PassDays(21);
        await office.UseAsync<Casework.Jobs.AskAboutPromises, int>(job => job.RunOnceAsync(default));

        await Answer();

        Assert.Equal(kept, (await office.SeeAsync(d => d.Replies.SingleAsync())).PromiseKept);
        Assert.Equal((questions, entries), (await office.SeeAsync(d => d.ProgressQuestions.CountAsync()), await office.SeeAsync(d => d.ComplainantEntries.CountAsync())));
        Assert.All(await office.SeeAsync(d => d.ProgressQuestions.ToListAsync()), q => Assert.Equal(comment ?? "Ce que votre réponse annonçait n’a pas été fait.", q.Text));
        Assert.Equal("already-answered", await Office.RefusalAsync(Answer));
    }

    [Fact, Trait("Rule", "R20")]
    public async Task Extend_TellsTheComplainantAndKeepsBothDates()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.RegisteredAsync();
        Task Extend(DateOnly to, string reason = "Le loueur ne répond pas.") =>
            office.DoAsync<Casework.Handling.ExtendDeadline>(e => e.ExecuteAsync(reference, to, reason, office.Agent, default));
        Assert.Equal("reason-missing", await Office.RefusalAsync(() => Extend(new DateOnly(2026, 3, 20), "")));
        Assert.Equal("not-later", await Office.RefusalAsync(() => Extend(new DateOnly(2026, 3, 13))));

        await Extend(new DateOnly(2026, 3, 20));

        var complaint = await office.ComplaintAsync(reference);
        Assert.Equal((new DateOnly(2026, 3, 13), new DateOnly(2026, 3, 20)), (complaint.FirstDueOn, complaint.DueOn));
        Assert.Contains("20 mars 2026", MarkdownText.ToPlain(Assert.Single(await office.LettersAsync(LetterKind.Extension)).Markup), StringComparison.Ordinal);
        office.PassDays(19);
        Assert.Equal("due-date-over", await Office.RefusalAsync(() => Extend(new DateOnly(2026, 4, 20))));
    }
}

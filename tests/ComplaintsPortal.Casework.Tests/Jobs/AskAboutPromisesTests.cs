using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Jobs;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Replying;
using ComplaintsPortal.Casework.Texts;
using ComplaintsPortal.Casework.Tracking;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Tests.Jobs;

[Trait("Rule", "R29")]
public sealed class AskAboutPromisesTests
{
    private static Task<int> RunAsync(Office office) => office.UseAsync<AskAboutPromises, int>(job => job.RunOnceAsync(default));

    private static async Task<(Office Office, string Reference)> PromisedAsync(ReplyDraft? draft = null)
    {
        var office = await Office.OpenAsync();
        var reference = await office.AnsweredAsync(draft ?? Given.Promising);
        await office.SendAsync();
        return (office, reference);
    }

    [Fact]
    public async Task Ask_TwentyOneDaysAfterTheSending_Once()
    {
        var (office, reference) = await PromisedAsync();
        await using var closing = office;
        office.PassDays(20);
        Assert.Equal(0, await RunAsync(office));
        office.PassDays(1);

        var asked = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RunAsync(office))));
        office.PassDays(30);

        Assert.Equal(1, asked.Sum());
        Assert.Equal(0, await RunAsync(office));
        Assert.Contains("Deux dates avant le 20 mars.", MarkdownText.ToPlain(Assert.Single(await office.LettersAsync(LetterKind.PromiseCheck)).Markup), StringComparison.Ordinal);
        Assert.Single(await office.ActsAsync(reference), ActNames.PromiseAsked);
    }

    [Fact]
    public async Task Ask_AfterTheClosing_Too()
    {
        var (office, reference) = await PromisedAsync();
        await using var closing = office;
        await office.DoAsync<CloseComplaint>(close => close.ExecuteAsync(reference, ClosingReason.Replied, null, null, office.Agent, default));
        office.PassDays(21);

        Assert.Equal(1, await RunAsync(office));
    }

    [Fact]
    public async Task Ask_WhereNothingWasPromisedOrSent_DoesNot()
    {
        var (office, _) = await PromisedAsync(Given.Settled);
        await using var closing = office;
        await office.AnsweredAsync(Given.Promising);
        office.PassDays(60);

        Assert.Equal(0, await RunAsync(office));
    }

    [Fact]
    public async Task Ask_AboutAReplyThatCameBackWithdrawnOrTakenUpAgain_DoesNot()
    {
        var (office, bounced) = await PromisedAsync();
        await using var closing = office;
        var letter = Assert.Single(await office.LettersAsync(LetterKind.Reply));
        await office.DoAsync<RecordBounced>(r => r.ExecuteAsync(bounced, letter.Id, "550", office.Agent, default));
        var (contested, withdrawn) = (await office.AnsweredAsync(Given.Promising), await office.AnsweredAsync(Given.Promising));
        await office.SendAsync();
        var (contestedId, withdrawnId) = (await office.IdAsync(contested), await office.IdAsync(withdrawn));
        await office.DoAsync<ContestReply>(c => c.ExecuteAsync(contestedId, "Je conteste.", default));
        await office.DoAsync<WithdrawComplaint>(w => w.ExecuteAsync(withdrawnId, null, default));
        office.PassDays(40);
        Assert.Equal(0, await RunAsync(office));

        await office.ReplyAsync(contested, Given.Settled);
        await office.SendAsync();
        office.PassDays(40);

        Assert.Equal(0, await RunAsync(office));
    }

    [Fact]
    public async Task Ask_FailingAtTheLetter_AsksNextTime()
    {
        var (office, _) = await PromisedAsync();
        await using var closing = office;
        office.PassDays(21);
        office.Postman.CannotCompose = true;
        await Assert.ThrowsAsync<IOException>(() => RunAsync(office));
        office.Postman.CannotCompose = false;

        Assert.Equal(1, await RunAsync(office));
    }
}

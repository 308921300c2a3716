using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Improvement;
using ComplaintsPortal.Casework.Replying;
using ComplaintsPortal.Casework.Texts;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tests.Replying;

public sealed class ReplyToComplaintTests
{
    private static readonly OrganisationProfile WithoutMediator = Office.Neutral with { Mediator = null };

    [Fact, Trait("Rule", "R24"), Trait("Rule", "R48")]
    public async Task Reply_KeepsExactlyWhatItsLetterSays()
    {
        await using var office = await Office.OpenAsync();

        var reference = await office.AnsweredAsync(Given.Refusing);

        var (reply, letter) = (await office.SeeAsync(d => d.Replies.SingleAsync()), Assert.Single(await office.LettersAsync(LetterKind.Reply)));
        Assert.Equal((letter.Id, MarkdownText.ToPlain(letter.Markup), Decision.Rejected), (reply.LetterId, reply.Text, reply.Decision));
        Assert.DoesNotContain("**", reply.Text, StringComparison.Ordinal);
        Assert.Contains("Médiation de l’exemple", reply.Recourse, StringComparison.Ordinal);
        Assert.Contains("2 mars 2027", reply.Recourse, StringComparison.Ordinal);
        var complaint = await office.ComplaintAsync(reference);
        Assert.Equal((Status.Replied, null, office.Clock.GetUtcNow()), (complaint.Status, complaint.RepliedAt, complaint.MediationNamedAt));
    }

    public static TheoryData<string> Parts => [ReplyCheck.Decision, ReplyCheck.Settled, ReplyCheck.Reasons, ReplyCheck.Remedy, ReplyCheck.RemainingActions, ReplyCheck.DecisionReason];

    [Theory, MemberData(nameof(Parts)), Trait("Rule", "R24")]
    public async Task Reply_WithOnePartMissing_IsRefused(string part)
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.RegisteredAsync();
        var draft = part switch
        {
            ReplyCheck.Decision => Given.Settled with { Decision = null },
            ReplyCheck.Settled => Given.Settled with { SettledInFull = null },
            ReplyCheck.Reasons => Given.Settled with { Reasons = " " },
            ReplyCheck.Remedy => Given.Settled with { Remedy = "" },
            ReplyCheck.RemainingActions => Given.Settled with { RemainingActions = null },
            _ => Given.Settled with { Decision = Decision.Other },
        };

        var refused = await Assert.ThrowsAsync<Domain.RefusedException>(() => office.ReplyAsync(reference, draft));

        Assert.Equal("reply-lacks", refused.Refusal.Code);
        Assert.Equal([part], refused.Refusal.Facts);
    }

    [Fact, Trait("Rule", "R25")]
    public async Task Reply_ToAConsumerWithoutAMediator_IsHeldUntilAManagerOverridesWithAReason()
    {
        await using var office = await Office.OpenAsync(WithoutMediator);
        var reference = await office.RegisteredAsync();

        Assert.Equal(Recourse.NoConsumerMediator, await Office.RefusalAsync(() => office.ReplyAsync(reference, Given.Refusing, office.Manager)));
        Assert.Equal("override-not-allowed", await Office.RefusalAsync(() => office.ReplyAsync(reference, Given.Refusing, office.Agent, "En cours d’adhésion.")));
        await office.ReplyAsync(reference, Given.Refusing, office.Manager, "En cours d’adhésion.");

        var written = await office.SeeAsync(d => d.Journal.SingleAsync(e => e.Act == "reply.written"));
        Assert.Contains("\"override\":\"true\"", written.Facts, StringComparison.Ordinal);
        Assert.DoesNotContain("adhésion", written.Facts, StringComparison.Ordinal);
        Assert.Null((await office.ComplaintAsync(reference)).MediationNamedAt);
    }

    [Theory, Trait("Rule", "R25")]
    [InlineData(StakeholderType.Learner, null, true)]
    [InlineData(StakeholderType.FormerLearner, null, true)]
    [InlineData(StakeholderType.Representative, null, true)]
    [InlineData(StakeholderType.Company, null, false)]
    [InlineData(StakeholderType.Trainer, null, false)]
    [InlineData(StakeholderType.Company, true, true)]
    [InlineData(StakeholderType.Learner, false, false)]
    public async Task Reply_WithoutAMediator_IsHeldForConsumersOnly(StakeholderType type, bool? said, bool held)
    {
        await using var office = await Office.OpenAsync(WithoutMediator);
        var reference = await office.RegisteredAsync(Given.Helene with { StakeholderType = type });
        await office.DoAsync<SayConsumer>(say => say.ExecuteAsync(reference, said, office.Agent, default));

        var outcome = await Record.ExceptionAsync(() => office.ReplyAsync(reference, Given.Refusing));

        Assert.Equal(held, outcome is Domain.RefusedException);
    }

    [Fact, Trait("Rule", "R27")]
    public async Task Reply_WithALinkToTheClosedPlatform_IsRefused()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.RegisteredAsync();

        Assert.Equal("closed-platform-link", await Office.RefusalAsync(() =>
            office.ReplyAsync(reference, Given.Settled with { ClosingWords = $"Voyez https://{ProfileRules.ClosedPlatform}." })));
    }

    [Fact, Trait("Rule", "R27")]
    public async Task Reply_WithTheExclusiveCourtClause_IsRefusedToAConsumerOnly()
    {
        var profile = RepositoryProfile() with { Mediator = Office.Neutral.Mediator };
        await using var office = await Office.OpenAsync(profile);
        var account = Given.Helene with { CustomerAccount = "C-1042", TrainingAction = "Titre" };
        var draft = Given.Refusing with { ClosingWords = profile.Procedure.ExclusiveCourtClause };
        var consumer = await office.RegisteredAsync(account);
        var company = await office.RegisteredAsync(account with { StakeholderType = StakeholderType.Company });

        Assert.Equal("exclusive-court-clause", await Office.RefusalAsync(() => office.ReplyAsync(consumer, draft)));
        await office.ReplyAsync(company, draft);
    }

    [Fact, Trait("Rule", "R28")]
    public async Task Close_NeedsTheReplySentOrAReason()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.AnsweredAsync();
        Task Close(ClosingReason reason, string? note) => office.DoAsync<CloseComplaint>(close => close.ExecuteAsync(reference, reason, note, null, office.Agent, default));
        Assert.Equal("no-reply-sent", await Office.RefusalAsync(() => Close(ClosingReason.Replied, null)));
        Assert.Equal("reason-missing", await Office.RefusalAsync(() => Close(ClosingReason.Unreachable, " ")));
        await office.SendAsync();

        await Close(ClosingReason.Replied, null);

        Assert.Equal(Status.Closed, (await office.ComplaintAsync(reference)).Status);
    }

    [Theory, Trait("Rule", "R28")]
    [InlineData(null, "duplicate-of-missing")]
    [InlineData("2026-0001", "duplicate-of-itself")]
    [InlineData("2026-0099", "duplicate-of-unknown")]
    [InlineData("n'importe quoi", "duplicate-of-missing")]
    public async Task Close_AsDuplicateOfNothing_IsRefused(string? of, string refusal)
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.RegisteredAsync();

        Assert.Equal(refusal, await Office.RefusalAsync(() =>
            office.DoAsync<CloseComplaint>(close => close.ExecuteAsync(reference, ClosingReason.Duplicate, "La même.", of, office.Agent, default))));
    }

    [Fact, Trait("Rule", "R30")]
    public async Task Upheld_StaysOnTheWorkListUntilCauseAndAction_WithoutHoldingBackTheClosing()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.AnsweredAsync();
        await office.SendAsync();
        await office.DoAsync<CloseComplaint>(close => close.ExecuteAsync(reference, ClosingReason.Replied, null, null, office.Agent, default));
        Task<WorkSection> Waiting() => office.UseAsync<WorkList, WorkSection>(list => list.ReadAsync(WorkKind.ToImprove, office.Manager, false, null, default));
        Assert.Equal(1, (await Waiting()).Count);
        await office.DoAsync<FollowUpOnCase>(f => f.FindCauseAsync(reference, "Locaux", office.Agent, default));
        Assert.Equal(1, (await Waiting()).Count);

        await office.DoAsync<FollowUpOnCase>(f => f.OpenAsync(reference, new NewCorrectiveAction("Contrat d’entretien", null, "Locaux", null, new DateOnly(2026, 6, 1)), office.Agent, default));

        Assert.Equal(0, (await Waiting()).Count);
    }

    [Fact, Trait("Rule", "R30")]
    public async Task CorrectiveAction_ServesSeveralComplaintsAndIsCheckedOnceDone()
    {
        await using var office = await Office.OpenAsync();
        var (first, second) = (await office.AnsweredAsync(), await office.AnsweredAsync());
        var planned = new NewCorrectiveAction("Contrat d’entretien", null, "Locaux", null, new DateOnly(2026, 6, 1));
        var action = await office.UseAsync<CorrectiveActions, Guid>(a => a.OpenAsync(planned, office.Agent, default));
        foreach (var reference in (string[])[first, second, second])
            await office.DoAsync<FollowUpOnCase>(f => f.LinkAsync(reference, action, office.Agent, default));

        Assert.Equal("not-done-yet", await Office.RefusalAsync(() => office.DoAsync<CorrectiveActions>(a => a.CheckAsync(action, true, null, office.Agent, default))));
        await office.DoAsync<CorrectiveActions>(a => a.CompleteAsync(action, office.Today(), office.Agent, default));
        await office.DoAsync<CorrectiveActions>(a => a.CheckAsync(action, true, "Plus une plainte.", office.Agent, default));

        var kept = await office.SeeAsync(d => d.CorrectiveActions.Include(a => a.Complaints).SingleAsync());
        Assert.Equal((2, true, office.Today()), (kept.Complaints.Count, kept.Effective, kept.CheckedOn));
        Assert.Equal("text-missing", await Office.RefusalAsync(() => office.DoAsync<CorrectiveActions>(a => a.OpenAsync(planned with { Title = " " }, office.Agent, default))));
    }

    private static OrganisationProfile RepositoryProfile() => Tests.Letters.RepositoryFiles.Profile("ccs");
}

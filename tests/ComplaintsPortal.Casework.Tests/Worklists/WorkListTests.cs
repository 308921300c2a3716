using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Improvement;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Registration;
using ComplaintsPortal.Casework.Tracking;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tests.Worklists;

/// <summary>Each kind of work appears when it is due and goes when it is done.</summary>
public sealed class WorkListTests
{
    [Fact]
    [Trait("Rule", "R12")]
    public async Task Overdue_AfterTheDueDate_UntilTheReplyIsSent()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.RegisteredAsync();
        await ExpectAsync(office, WorkKind.Overdue);

        office.PassDays(11);
        Assert.Empty(await SeenAsync(office, WorkKind.Overdue));
        office.PassDays(1);
        await ExpectAsync(office, WorkKind.Overdue, reference);
        await office.ReplyAsync(reference, Given.Settled);
        await ExpectAsync(office, WorkKind.Overdue, reference);
        await office.SendAsync();

        await ExpectAsync(office, WorkKind.Overdue);
        await ExpectAsync(office, WorkKind.ToClose, reference);
    }

    [Fact]
    public async Task DueSoon_WithinFiveWorkingDays()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.RegisteredAsync();
        await ExpectAsync(office, WorkKind.DueSoon);

        office.PassDays(7);

        await ExpectAsync(office, WorkKind.DueSoon, reference);
    }

    [Fact]
    [Trait("Rule", "R31")]
    public async Task Question_UntilItIsAnswered()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.RegisteredAsync();
        var id = await office.IdAsync(reference);
        await office.DoAsync<AskProgress>(ask => ask.ExecuteAsync(id, "Où en est-on ?", default));

        await ExpectAsync(office, WorkKind.Question, reference);
    }

    [Fact]
    [Trait("Rule", "R28")]
    public async Task Contested_UntilAnsweredAgain()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.AnsweredAsync(Given.Refusing);
        await office.SendAsync();
        var id = await office.IdAsync(reference);
        await office.DoAsync<ContestReply>(contest => contest.ExecuteAsync(id, "Je conteste.", default));

        await ExpectAsync(office, WorkKind.Contested, reference);
        await ExpectAsync(office, WorkKind.ToClose);
        office.Clock.Advance(TimeSpan.FromHours(1));
        await office.ReplyAsync(reference, Given.Settled);
        await office.SendAsync();

        await ExpectAsync(office, WorkKind.Contested);
        await ExpectAsync(office, WorkKind.ToClose, reference);
    }

    [Fact]
    [Trait("Rule", "R4")]
    public async Task Incomplete_IsRemindedThenDismissed_EachInItsTime()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.EnteredAsync(Channel.Post, who: Given.Helene with { Email = null });
        await ExpectAsync(office, WorkKind.ToExamine, reference);
        await office.DoAsync<AskForInformation>(ask => ask.ExecuteAsync(reference, ["contact"], null, office.Agent, default));

        await ExpectAsync(office, WorkKind.ToExamine);
        await ExpectAsync(office, WorkKind.Incomplete, reference);
        office.PassDays(9);
        await ExpectAsync(office, WorkKind.ToRemind);
        office.PassDays(1);
        await ExpectAsync(office, WorkKind.ToRemind, reference);
        await office.DoAsync<RemindComplainant>(remind => remind.ExecuteAsync(reference, office.Agent, default));
        await ExpectAsync(office, WorkKind.ToRemind);
        office.PassDays(29);
        await ExpectAsync(office, WorkKind.ToDismiss);
        office.PassDays(1);

        await ExpectAsync(office, WorkKind.ToDismiss, reference);
    }

    [Fact]
    [Trait("Rule", "R6")]
    public async Task Oral_IsRemindedOfItsConfirmation()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.EnteredAsync(Channel.Telephone);
        await ExpectAsync(office, WorkKind.Incomplete, reference);
        office.PassDays(7);

        await ExpectAsync(office, WorkKind.ConfirmationToRemind, reference);
    }

    [Fact]
    [Trait("Rule", "R48")]
    public async Task Letter_OnPaper_WaitsForStaff()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.AnsweredAsync(who: Given.ByPost);

        await ExpectAsync(office, WorkKind.Letter, reference);
    }

    [Fact]
    [Trait("Rule", "R21")]
    public async Task Acknowledgement_OnPaper_ComesFirst_UntilItIsPosted()
    {
        await using var office = await Office.OpenAsync();
        var letter = await office.EnteredAsync(Channel.Post, who: Given.ByPost);
        var spoken = await office.EnteredAsync(Channel.Telephone, who: Given.ByPost);
        var unreachable = await office.EnteredAsync(Channel.Post, who: Given.ByPost with { PostalAddress = null });

        await ExpectAsync(office, WorkKind.ToAcknowledge, letter, spoken);
        var line = (await SectionAsync(office, WorkKind.ToAcknowledge)).Items[0];
        Assert.Equal((await office.ComplaintAsync(line.Reference)).AcknowledgeBy, line.On);
        await ExpectAsync(office, WorkKind.ToExamine, letter, unreachable);
        await ExpectAsync(office, WorkKind.Incomplete, spoken);
        Assert.Contains(letter, await SeenAsync(office, WorkKind.Letter));
        var outbox = await office.UseAsync<Outbox, OutboxPage>(o => o.ReadAsync(OutboxFilter.Waiting, 1, office.Agent, default));
        var section = await SectionAsync(office, WorkKind.Letter);
        Assert.Equal(section.Items.Count, section.Count);
        Assert.Equal(outbox.Lines.Select(l => l.Reference).Distinct().Count(), section.Count);
        foreach (var reference in new[] { letter, spoken })
        {
            var (id, posted) = (await office.IdAsync(reference), (await office.LettersAsync()).ToLookup(l => l.ComplaintId));
            await office.DoAsync<RecordPosted>(record => record.ExecuteAsync(reference, posted[id].Single().Id, office.Today(), "Lettre simple", office.Agent, default));
        }

        await ExpectAsync(office, WorkKind.ToAcknowledge);
        await ExpectAsync(office, WorkKind.ToExamine, letter, unreachable);
        await ExpectAsync(office, WorkKind.Incomplete, spoken);
    }

    [Fact]
    [Trait("Rule", "R21")]
    public async Task Acknowledgement_ThatLeavesByItself_IsSomebodysOnlyWhenLate()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.EnteredAsync(Channel.Email);
        await ExpectAsync(office, WorkKind.ToAcknowledge);
        await ExpectAsync(office, WorkKind.ToExamine, reference);

        office.PassDays(3);
        await ExpectAsync(office, WorkKind.ToAcknowledge, reference);
        await ExpectAsync(office, WorkKind.ToExamine, reference);
        await office.SendAsync();

        await ExpectAsync(office, WorkKind.ToAcknowledge);
        await ExpectAsync(office, WorkKind.ToExamine, reference);
    }

    [Fact]
    [Trait("Rule", "R30")]
    public async Task Upheld_StaysUntilACauseAndAnActionOrAReasonedNone()
    {
        await using var office = await Office.OpenAsync();
        var first = await office.AnsweredAsync();
        var second = await office.AnsweredAsync();
        await ExpectAsync(office, WorkKind.ToImprove);
        await office.SendAsync();
        await ExpectAsync(office, WorkKind.ToImprove, first, second);

        await office.DoAsync<FollowUpOnCase>(follow => follow.FindCauseAsync(first, "Chauffage", office.Agent, default));
        await ExpectAsync(office, WorkKind.ToImprove, first, second);
        await office.DoAsync<FollowUpOnCase>(follow => follow.OpenAsync(first, new NewCorrectiveAction("Réviser", null, "Chauffage", null, office.Today().AddDays(5)), office.Agent, default));
        await office.DoAsync<FollowUpOnCase>(follow => follow.DecideNoActionAsync(second, "Cas isolé.", office.Agent, default));

        await ExpectAsync(office, WorkKind.ToImprove);
        office.PassDays(6);
        var late = Assert.Single((await SectionAsync(office, WorkKind.CorrectiveActionLate)).Items);
        Assert.Equal("Réviser", late.Subject);
    }

    [Fact]
    [Trait("Rule", "R44")]
    public async Task Confidential_AndThoseItConcerns_SeeNothingOfIt()
    {
        await using var office = await Office.OpenAsync();
        var concerned = await office.HireAsync(Role.Manager, "Yann");
        var confidential = (await office.SubmitAsync(Given.Form(sensitive: true))).Reference;
        var ordinary = await office.ReceivedAsync();
        await office.DoAsync<NamePersonConcerned>(name => name.ExecuteAsync(ordinary, concerned.StaffId!.Value, office.Manager, default));

        Assert.Equal([ordinary], await SeenAsync(office, WorkKind.ToExamine));
        Assert.Equal([confidential], (await SectionAsync(office, WorkKind.ToExamine, concerned)).Items.Select(i => i.Reference));
        Assert.Equal(2, (await SectionAsync(office, WorkKind.ToExamine, office.Manager)).Count);
        Assert.Equal(0, (await SectionAsync(office, WorkKind.ToExamine, Actor.Staff(Guid.CreateVersion7(), "Un autre", Role.Auditor), mine: true)).Count);
    }

    [Fact]
    public async Task Mine_ShowsOnlyWhatOneOwns()
    {
        await using var office = await Office.OpenAsync();
        var claire = await office.HireAsync(Role.Agent, "Clara");
        var mine = await office.ReceivedAsync();
        await office.ReceivedAsync();
        await office.DoAsync<AssignComplaint>(assign => assign.ExecuteAsync(mine, claire.StaffId, office.Agent, default));

        Assert.Empty((await SectionAsync(office, WorkKind.ToExamine, office.Agent, mine: true)).Items);
        var section = await SectionAsync(office, WorkKind.ToExamine, claire, mine: true);

        Assert.Equal([mine], section.Items.Select(item => item.Reference));
        Assert.Single(await SeenAsync(office, WorkKind.NoOwner));
    }

    [Fact]
    public async Task Section_LongerThanAPage_GoesOnWithoutLossOrRepetition()
    {
        await using var office = await Office.OpenAsync();
        for (var i = 0; i < WorkList.PageLines + 3; i++)
        {
            await office.ReceivedAsync();
            if (i % 10 == 9) office.PassDays(1);
        }

        var first = await SectionAsync(office, WorkKind.ToExamine);
        var second = await office.UseAsync<WorkList, WorkSection>(work => work.ReadAsync(WorkKind.ToExamine, office.Agent, false, WorkPlace.TryRead(first.Next!.ToString()), default));

        Assert.Equal(WorkList.PageLines + 3, first.Count);
        Assert.Null(second.Next);
        Assert.Equal(WorkList.PageLines + 3, first.Items.Concat(second.Items).Select(item => item.Reference).Distinct().Count());
    }

    [Fact]
    [Trait("Rule", "R12")]
    public async Task Overdue_InTheDatabase_IsWhatTheComplaintItselfSays()
    {
        await using var office = await Office.OpenAsync();
        await office.ReceivedAsync();
        await office.EnteredAsync(Channel.Telephone);
        await office.RegisteredAsync();
        await office.AnsweredAsync();
        await office.SendAsync();
        var unsent = await office.AnsweredAsync();
        var contested = await office.IdAsync(unsent);
        await office.SendAsync();
        await office.DoAsync<ContestReply>(contest => contest.ExecuteAsync(contested, "Non.", default));
        var request = await office.ReceivedAsync();
        await office.DoAsync<QualifyComplaint>(qualify => qualify.ExecuteAsync(request, Nature.Request, "Une question.", office.Agent, default));

        for (var day = 0; day < 30; day += 3, office.PassDays(3))
        {
            var today = office.Today();
            var found = await office.SeeAsync(d => d.Complaints.AsNoTracking().OverdueOn(today).Select(c => c.Reference).ToListAsync());
            var all = await office.SeeAsync(d => d.Complaints.AsNoTracking().Include(c => c.Contestations).Include(c => c.InformationRequests).ToListAsync());
            Assert.Equal(all.Where(c => c.IsOverdue(today)).Select(c => c.Reference).Order(), found.Order());
        }
    }

    [Fact]
    [Trait("Rule", "R6")]
    [Trait("Rule", "R21")]
    public async Task Acknowledgement_OfWhoConfirmedOnline_WasSeenOnScreen()
    {
        await using var office = await Office.OpenAsync();
        var spoken = await office.EnteredAsync(Channel.Telephone, who: Given.ByPost);
        await ExpectAsync(office, WorkKind.ToAcknowledge, spoken);
        var id = await office.IdAsync(spoken);

        await office.DoAsync<AddInformation>(add => add.ExecuteAsync(id, "Je confirme.", "", default));

        await ExpectAsync(office, WorkKind.ToAcknowledge);
        await ExpectAsync(office, WorkKind.ToExamine, spoken);
    }

    /// <summary>A kind by itself; the whole work list counts the same and begins with the same lines, whoever looked before and on whatever day.</summary>
    private static async Task<WorkSection> SectionAsync(Office office, WorkKind kind, Actor? reader = null, bool mine = false)
    {
        var by = reader ?? office.Agent;
        var section = await office.UseAsync<WorkList, WorkSection>(work => work.ReadAsync(kind, by, mine, null, default));
        var whole = await office.UseAsync<WorkList, IReadOnlyList<WorkSection>>(work => work.ReadAsync(by, mine, default));
        var there = whole.SingleOrDefault(s => s.Kind == kind);
        Assert.Equal(section.Count, there?.Count ?? 0);
        Assert.Equal(section.Items.Take(WorkList.TopLines), there?.Items ?? []);
        Assert.Equal(section.Items.Count > WorkList.TopLines, there?.Next is not null);
        return section;
    }

    private static async Task<IEnumerable<string>> SeenAsync(Office office, WorkKind kind) => (await SectionAsync(office, kind)).Items.Select(item => item.Reference);

    private static async Task ExpectAsync(Office office, WorkKind kind, params string[] references) =>
        Assert.Equal(references.Order(), (await SeenAsync(office, kind)).Order());
}

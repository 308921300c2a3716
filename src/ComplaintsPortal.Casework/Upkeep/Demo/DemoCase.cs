using System.Globalization;
using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Improvement;
using ComplaintsPortal.Casework.Intake;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Casework.Upkeep.Demo;

/// <summary>One complaint's life from a story and the dice: what happens when, planned step by step along the timeline.</summary>
public sealed class DemoCase(
    DemoStory story, DemoDice dice, DemoTimeline timeline, DemoUseCases use, DemoStaff staff, CurrentOrganisation organisation, int number, CancellationToken cancellation)
{
    private Actor _agent = dice.Pick(staff.Agents);
    private DateTimeOffset _t;
    private DemoWords _words = null!;
    private int _planned;
    private Guid _id;
    private string _reference = "";

    private string Category => organisation.Profile.Categories[story.Category % organisation.Profile.Categories.Count];

    private string Cause => organisation.Profile.Causes[story.Cause % organisation.Profile.Causes.Count];

    /// <summary>The life begins at an instant; nearly three in four come by the form.</summary>
    public async Task ArriveAsync(DateTimeOffset at)
    {
        _t = at;
        _words = new DemoWords(dice, story, organisation.Profile.Deadline.Region.DateOf(at));
        await (dice.Chance(0.74) ? ArriveByFormAsync() : ArriveOtherwiseAsync());
        await EndHappeningAsync();
    }

    private async Task EndHappeningAsync()
    {
        await use.SendLetters(cancellation);
        if (_planned == 0) use.Finish(_id);
    }

    private async Task ArriveByFormAsync()
    {
        var token = $"demo-{number.ToString(CultureInfo.InvariantCulture)}";
        if (dice.Chance(0.3)) await AttachAsync(token, "echange-de-courriels.txt", _words.Text);
        var sensitive = dice.Chance(0.02);
        if (sensitive) _agent = staff.Manager;
        var receipt = await use.Submit.ExecuteAsync(
            new Submission(token, DemoPeople.Draw(dice, story, organisation.Profile), _words.Subject, _words.Text, sensitive), cancellation);
        (_id, _reference) = (receipt.ComplaintId, receipt.Reference);
        Examine();
    }

    private async Task ArriveOtherwiseAsync()
    {
        var channel = dice.Pick<Channel>([Channel.Email, Channel.Email, Channel.Post, Channel.Telephone, Channel.FaceToFace]);
        var entry = new StaffEntry(
            $"demo-{number.ToString(CultureInfo.InvariantCulture)}", channel, organisation.Profile.Deadline.Region.DateOf(_t),
            DemoPeople.Draw(dice, story, organisation.Profile), _words.Subject, _words.Text, false);
        _reference = await use.Enter.ExecuteAsync(entry, _agent, cancellation);
        _id = (await use.Records.ComplaintAsync(_reference, cancellation))!.Id;
        if (channel is Channel.Telephone or Channel.FaceToFace) AwaitConfirmation();
        else Examine();
    }

    private void AwaitConfirmation()
    {
        if (dice.Chance(0.75))
        {
            After(1, 6, async () =>
            {
                await use.AddInformation.ExecuteAsync(_id, $"{_words.Of(p => p.Confirmations)}\n\n{story.Text}", "", cancellation);
                Examine();
            });
            return;
        }

        After(7, 8, async () =>
        {
            await use.Remind.ExecuteAsync(_reference, _agent, cancellation);
            After(31, 36, () => use.CloseUnregistered.ExecuteAsync(
                _reference, ClosingReason.Unregistered, _words.Of(p => p.NotConfirmed), null, _agent, cancellation));
        });
    }

    private void Examine()
    {
        var fate = dice.Between(1, 100);
        if (fate <= 5) After(0, 2, () => use.Qualify.ExecuteAsync(_reference, Nature.Request, _words.Of(p => p.Requests), _agent, cancellation));
        else if (fate <= 9) After(0, 2, () => FollowAsync(Nature.Difficulty));
        else if (fate <= 12) After(0, 2, () => FollowAsync(Nature.Hazard));
        else if (fate <= 15) After(0, 4, () => use.Withdraw.ExecuteAsync(_id, _words.Of(p => p.Withdrawals), cancellation));
        else if (fate <= 27) After(0, 2, AskAsync);
        else After(0, 2, RegisterAsync);
    }

    private async Task AskAsync()
    {
        await use.Ask.ExecuteAsync(_reference, [], _words.Of(p => p.Questions), _agent, cancellation);
        if (dice.Chance(0.85))
        {
            After(1, 5, async () =>
            {
                await use.AddInformation.ExecuteAsync(_id, _words.Of(p => p.Informations), "", cancellation);
                After(0, 1, RegisterAsync);
            });
            return;
        }

        After(10, 12, async () =>
        {
            await use.Remind.ExecuteAsync(_reference, _agent, cancellation);
            After(5, 8, RegisterAsync);
        });
    }

    private async Task FollowAsync(Nature nature)
    {
        await use.Qualify.ExecuteAsync(_reference, nature, _words.Of(p => p.Followed), _agent, cancellation);
        After(0, 3, TreatAsync);
    }

    private async Task RegisterAsync()
    {
        await use.Register.ExecuteAsync(_reference, _agent, cancellation);
        await use.Assign.ExecuteAsync(_reference, _agent.StaffId, _agent, cancellation);
        await use.Categorise.ExecuteAsync(_reference, Category, _agent, cancellation);
        if (dice.Chance(0.1)) AskWhereItStands();
        After(0, 2, TreatAsync);
    }

    private void AskWhereItStands() => After(2, 4, async () =>
    {
        await use.AskProgress.ExecuteAsync(_id, _words.Of(p => p.ProgressQuestions), cancellation);
        var question = (await use.Records.QuestionsAsync(_id, cancellation)).First(q => q.AnsweredAt is null).Id;
        After(0, 1, () => use.AnswerProgress.ExecuteAsync(
            _reference, question, _words.Of(p => p.ProgressAnswers), _agent, cancellation));
    });

    private async Task TreatAsync()
    {
        var today = organisation.Profile.Deadline.Region.DateOf(_t);
        var token = $"demo-action-{number.ToString(CultureInfo.InvariantCulture)}";
        if (dice.Chance(0.4)) await AttachAsync(token, "compte-rendu.txt", $"Compte rendu\n\n{story.Action}");
        await use.RecordAction.ExecuteAsync(_reference, new PlannedAction(token, story.Action, _agent.StaffId, null, today), _agent, cancellation);
        if (dice.Chance(0.4)) await use.AddNote.ExecuteAsync(_reference, _words.Of(p => p.Notes), _agent, cancellation);
        if (dice.Chance(0.05)) await ExtendAsync();
        After(1, 4, ResolveAsync);
    }

    /// <summary>Where it is still possible: a due date that is over can't be extended.</summary>
    private async Task ExtendAsync()
    {
        var reason = _words.Of(p => p.Extensions);
        var due = new WorkingCalendar(organisation.Profile.Deadline).Count(organisation.Profile.Deadline.Region.DateOf(_t), 30).DueOn;
        var complaint = (await use.Records.ComplaintAsync(_id, cancellation))!;
        if (complaint.WhyNotExtend(due, reason, organisation.Profile.Deadline.Region.DateOf(_t)) is not null) return;
        await use.Extend.ExecuteAsync(_reference, due, reason, _agent, cancellation);
    }

    private async Task ResolveAsync()
    {
        var today = organisation.Profile.Deadline.Region.DateOf(_t);
        await use.RecordAction.ExecuteAsync(_reference, new PlannedAction("", story.Second, _agent.StaffId, today.AddDays(3), null), _agent, cancellation);
        await use.Resolve.ExecuteAsync(_reference, story.Resolution, await FileVersionAsync(), _agent, cancellation);
        var late = dice.Chance(0.06);
        After(late ? 9 : 0, late ? 18 : 3, ReplyAsync);
    }

    private async Task ReplyAsync()
    {
        await SendAsync(Draft());
        if (dice.Chance(0.4)) After(1, 5, () => use.Rate.ExecuteAsync(_id, dice.Pick<int>(story.Rejected ? [1, 2, 3] : [3, 4, 4, 5, 5]), null, cancellation));
        if (dice.Chance(story.Rejected ? 0.3 : IsDisputed ? 0.2 : 0.05)) After(2, 8, ContestAsync);
        else After(1, 14, CloseAsync);
    }

    /// <summary>More of the last replies are disputed than of others: a contested case and one before the mediator are soon over, and should be found open.</summary>
    private bool IsDisputed => timeline.EndsWithin(40);

    private async Task SendAsync(ReplyDraft draft) => await use.Reply.ExecuteAsync(
        _reference, draft, "Le médiateur sera communiqué dès son adhésion signée.", await FileVersionAsync(), staff.Manager, cancellation);

    private ReplyDraft Draft() => new()
    {
        Decision = story.Decision,
        SettledInFull = story.Decision == Decision.Upheld,
        Reasons = story.Reasons,
        Remedy = story.Remedy,
        RemainingActions = story.Remaining,
        PromisesSomething = story.Remaining != "Aucune.",
    };

    private async Task ContestAsync()
    {
        await use.Contest.ExecuteAsync(_id, _words.Of(p => p.Contests), cancellation);
        After(2, 7, async () =>
        {
            await SendAsync(Draft() with { Decision = Decision.PartlyUpheld, SettledInFull = false });
            if (dice.Chance(IsDisputed ? 0.6 : 0.3)) After(5, 20, MediateAsync);
            else After(1, 10, CloseAsync);
        });
    }

    private async Task MediateAsync()
    {
        await use.Mediation.OpenAsync(_reference, _words.Of(p => p.Mediations), _agent, cancellation);
        After(20, 80, async () =>
        {
            await use.Mediation.EndAsync(_reference, _words.Of(p => p.Mediated), _agent, cancellation);
            After(1, 5, CloseAsync);
        });
    }

    private async Task CloseAsync()
    {
        if (story.Decision != Decision.Rejected && dice.Chance(0.9)) await LearnAsync();
        await use.Close.ExecuteAsync(_reference, ClosingReason.Replied, null, null, _agent, cancellation);
    }

    private async Task LearnAsync()
    {
        await use.FollowUp.FindCauseAsync(_reference, Cause, _agent, cancellation);
        if (story.Corrective is null || dice.Chance(0.6))
        {
            await use.FollowUp.DecideNoActionAsync(_reference, _words.Of(p => p.NoActions), _agent, cancellation);
            return;
        }

        var due = organisation.Profile.Deadline.Region.DateOf(_t).AddDays(dice.Between(20, 60));
        var action = await use.CorrectiveActions.OpenAsync(new NewCorrectiveAction(story.Corrective, null, Cause, staff.Manager.StaffId, due), staff.Manager, cancellation);
        await use.FollowUp.LinkAsync(_reference, action, staff.Manager, cancellation);
        if (!dice.Chance(0.85)) return;
        After(10, 70, async () =>
        {
            await use.CorrectiveActions.CompleteAsync(action, organisation.Profile.Deadline.Region.DateOf(_t), staff.Manager, cancellation);
            if (dice.Chance(0.8)) After(30, 60, () => use.CorrectiveActions.CheckAsync(action, dice.Chance(0.9), _words.Of(p => p.Effective), staff.Manager, cancellation));
        });
    }

    private Task AttachAsync(string token, string name, string text) => use.Stage(token, name, text, cancellation);

    /// <summary>The version of the case file that whoever acts now has before them.</summary>
    private async Task<int> FileVersionAsync() => (await use.Records.CaseFileAsync(_id, cancellation))?.Version ?? 0;

    /// <summary>Some days on, at an hour when people work.</summary>
    private void After(int least, int most, Func<Task> happening)
    {
        var day = _t.AddDays(dice.Between(least, most));
        var at = new DateTimeOffset(day.Year, day.Month, day.Day, dice.Between(8, 16), dice.Between(0, 59), dice.Between(0, 59), TimeSpan.Zero);
        if (at <= _t) at = _t.AddMinutes(dice.Between(5, 90));
        var happens = timeline.Plan(at, async () =>
        {
            _t = at;
            _planned--;
            await happening();
            await EndHappeningAsync();
        });
        if (happens) _planned++;
    }
}

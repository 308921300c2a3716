using System.Globalization;
using System.Text;
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
    private Guid _id;
    private string _reference = "";

    private string Category => organisation.Profile.Categories[story.Category % organisation.Profile.Categories.Count];

    private string Cause => organisation.Profile.Causes[story.Cause % organisation.Profile.Causes.Count];

    /// <summary>Starts the life at an instant; nearly three in four come by the form.</summary>
    public void Begin(DateTimeOffset at)
    {
        _t = at;
        if (dice.Chance(0.74)) timeline.Plan(_t, ArriveByFormAsync);
        else timeline.Plan(_t, ArriveOtherwiseAsync);
    }

    private async Task ArriveByFormAsync()
    {
        var token = $"demo-{number.ToString(CultureInfo.InvariantCulture)}";
        if (dice.Chance(0.3)) await AttachAsync(token, "echange-de-courriels.txt", story.Text);
        var sensitive = dice.Chance(0.02);
        if (sensitive) _agent = staff.Manager;
        var receipt = await use.Submit.ExecuteAsync(
            new Submission(token, DemoPeople.Draw(dice, story, organisation.Profile), story.Subject, story.Text, sensitive), cancellation);
        (_id, _reference) = (receipt.ComplaintId, receipt.Reference);
        Examine();
    }

    private async Task ArriveOtherwiseAsync()
    {
        var channel = dice.Pick<Channel>([Channel.Email, Channel.Email, Channel.Post, Channel.Telephone, Channel.FaceToFace]);
        var entry = new StaffEntry(
            $"demo-{number.ToString(CultureInfo.InvariantCulture)}", channel, organisation.Profile.Deadline.Region.DateOf(_t),
            DemoPeople.Draw(dice, story, organisation.Profile), story.Subject, story.Text, false);
        _reference = await use.Enter.ExecuteAsync(entry, _agent, cancellation);
        _id = await use.Find(_reference, cancellation);
        if (channel is Channel.Telephone or Channel.FaceToFace) AwaitConfirmation();
        else Examine();
    }

    private void AwaitConfirmation()
    {
        if (dice.Chance(0.75))
        {
            After(1, 6, async () =>
            {
                await use.AddInformation.ExecuteAsync(_id, "Je confirme par écrit ce que j’ai dit au téléphone.\n\n" + story.Text, "", cancellation);
                Examine();
            });
            return;
        }

        After(7, 8, async () =>
        {
            await use.Remind.ExecuteAsync(_reference, _agent, cancellation);
            After(31, 36, () => use.CloseUnregistered.ExecuteAsync(
                _reference, ClosingReason.Unregistered, "Aucune confirmation écrite après l’invitation et le rappel.", null, _agent, cancellation));
        });
    }

    private void Examine()
    {
        var fate = dice.Between(1, 100);
        if (fate <= 5) After(0, 2, () => use.Qualify.ExecuteAsync(_reference, Nature.Request, "Il s’agit d’une demande de renseignement, à laquelle nous répondons séparément.", _agent, cancellation));
        else if (fate <= 9) After(0, 2, () => FollowAsync(Nature.Difficulty));
        else if (fate <= 12) After(0, 2, () => FollowAsync(Nature.Hazard));
        else if (fate <= 15) After(0, 4, () => use.Withdraw.ExecuteAsync(_id, "Le problème a été réglé avec le formateur.", cancellation));
        else if (fate <= 27) After(0, 2, AskAsync);
        else After(0, 2, RegisterAsync);
    }

    private async Task AskAsync()
    {
        await use.Ask.ExecuteAsync(_reference, [], "Pouvez-vous nous indiquer la session concernée et sa date ?", _agent, cancellation);
        if (dice.Chance(0.85))
        {
            After(1, 5, async () =>
            {
                await use.AddInformation.ExecuteAsync(_id, "Il s’agit de la session qui a commencé le premier lundi du mois.", "", cancellation);
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
        await use.Qualify.ExecuteAsync(_reference, nature, "Le fait signalé a été traité pendant la formation ; il est suivi comme tel.", _agent, cancellation);
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
        await use.AskProgress.ExecuteAsync(_id, "Bonjour, où en est ma réclamation ?", cancellation);
        var question = await use.OpenQuestion(_id, cancellation);
        After(0, 1, () => use.AnswerProgress.ExecuteAsync(
            _reference, question, "Votre réclamation est en cours de traitement ; nous recueillons les éléments auprès de l’équipe.", _agent, cancellation));
    });

    private async Task TreatAsync()
    {
        var today = organisation.Profile.Deadline.Region.DateOf(_t);
        var token = $"demo-action-{number.ToString(CultureInfo.InvariantCulture)}";
        if (dice.Chance(0.4)) await AttachAsync(token, "compte-rendu.txt", $"Compte rendu\n\n{story.Action}");
        await use.RecordAction.ExecuteAsync(_reference, new PlannedAction(token, story.Action, _agent.StaffId, null, today), _agent, cancellation);
        if (dice.Chance(0.4)) await use.AddNote.ExecuteAsync(_reference, "Vu avec l’équipe pédagogique ; rien à signaler de plus.", _agent, cancellation);
        if (dice.Chance(0.05)) await ExtendAsync();
        After(1, 4, ResolveAsync);
    }

    private Task ExtendAsync()
    {
        var due = new WorkingCalendar(organisation.Profile.Deadline).Count(organisation.Profile.Deadline.Region.DateOf(_t), 30).DueOn;
        return use.Extend.ExecuteAsync(_reference, due, "La vérification demandée au fournisseur prend plus de temps que prévu.", _agent, cancellation);
    }

    private async Task ResolveAsync()
    {
        var today = organisation.Profile.Deadline.Region.DateOf(_t);
        await use.RecordAction.ExecuteAsync(_reference, new PlannedAction("", story.Second, _agent.StaffId, today.AddDays(3), null), _agent, cancellation);
        await use.Resolve.ExecuteAsync(_reference, story.Resolution, await use.FileVersion(_id, cancellation), _agent, cancellation);
        var late = dice.Chance(0.06);
        After(late ? 9 : 0, late ? 18 : 3, ReplyAsync);
    }

    private async Task ReplyAsync()
    {
        await SendAsync(Draft());
        if (dice.Chance(0.4)) After(1, 5, () => use.Rate.ExecuteAsync(_id, dice.Pick<int>(story.Rejected ? [1, 2, 3] : [3, 4, 4, 5, 5]), null, cancellation));
        if (dice.Chance(story.Rejected ? 0.3 : 0.05)) After(2, 8, ContestAsync);
        else After(1, 14, CloseAsync);
    }

    private async Task SendAsync(ReplyDraft draft) => await use.Reply.ExecuteAsync(
        _reference, draft, "Le médiateur sera communiqué dès son adhésion signée.", await use.FileVersion(_id, cancellation), staff.Manager, cancellation);

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
        await use.Contest.ExecuteAsync(_id, "Votre réponse ne règle pas ma demande ; je vous demande de la revoir.", cancellation);
        After(2, 7, async () =>
        {
            await SendAsync(Draft() with { Decision = Decision.PartlyUpheld, SettledInFull = false });
            if (dice.Chance(0.3)) After(5, 20, MediateAsync);
            else After(1, 10, CloseAsync);
        });
    }

    private async Task MediateAsync()
    {
        await use.Mediation.OpenAsync(_reference, "Saisine du médiateur reçue par courrier.", _agent, cancellation);
        After(20, 80, async () =>
        {
            await use.Mediation.EndAsync(_reference, "Accord trouvé devant le médiateur : la moitié du prix est remboursée.", _agent, cancellation);
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
            await use.FollowUp.DecideNoActionAsync(_reference, "Fait isolé, sans cause durable identifiée.", _agent, cancellation);
            return;
        }

        var due = organisation.Profile.Deadline.Region.DateOf(_t).AddDays(dice.Between(20, 60));
        var action = await use.CorrectiveActions.OpenAsync(new NewCorrectiveAction(story.Corrective, null, Cause, staff.Manager.StaffId, due), staff.Manager, cancellation);
        await use.FollowUp.LinkAsync(_reference, action, staff.Manager, cancellation);
        if (!dice.Chance(0.85)) return;
        After(10, 70, async () =>
        {
            await use.CorrectiveActions.CompleteAsync(action, organisation.Profile.Deadline.Region.DateOf(_t), staff.Manager, cancellation);
            if (dice.Chance(0.8)) After(30, 60, () => use.CorrectiveActions.CheckAsync(action, dice.Chance(0.9), "Aucune réclamation semblable depuis.", staff.Manager, cancellation));
        });
    }

    private Task AttachAsync(string token, string name, string text) =>
        use.Files.StageAsync(use.Database, token, name, "text/plain", new MemoryStream(Encoding.UTF8.GetBytes(text)), cancellation);

    /// <summary>Some days on, at an hour when people work.</summary>
    private void After(int least, int most, Func<Task> happening)
    {
        var day = _t.AddDays(dice.Between(least, most));
        var at = new DateTimeOffset(day.Year, day.Month, day.Day, dice.Between(8, 16), dice.Between(0, 59), dice.Between(0, 59), TimeSpan.Zero);
        if (at <= _t) at = _t.AddMinutes(dice.Between(5, 90));
        timeline.Plan(at, async () =>
        {
            _t = at;
            await happening();
        });
    }
}

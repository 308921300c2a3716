using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Improvement;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Improvement;
using ComplaintsPortal.Web.BackOffice.Acts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Improve;

/// <summary>What an upheld complaint leads to (R30): its cause, a corrective action new or already there, or a reasoned "none".</summary>
[Route("gestion/dossiers/{reference}/suites")]
public sealed class ImproveController(
    ActDesk<ImproveForm> desk, FollowUpOnCase follow, CorrectiveActionReader actions, CaseContents contents, Handlers handlers, CurrentOrganisation organisation)
    : ActController<ImproveForm>(desk)
{
    protected override CaseAct Act => TreatmentActs.Improve;

    protected override ImproveForm Start(CaseHead head) => new() { Cause = head.File?.Cause, OwnerId = head.Complaint.OwnerId, Reason = head.File?.NoActionReason };

    protected override async Task DoAsync(string reference, ImproveForm form, Actor by, CancellationToken cancellation)
    {
        var head = await Desk.Cases.HeadAsync(reference, by, cancellation);
        if (form.Cause != head.File?.Cause) await follow.FindCauseAsync(reference, form.Cause, by, cancellation);
        await (form.Step switch
        {
            NextStep.Link => follow.LinkAsync(reference, form.ActionId!.Value, by, cancellation),
            NextStep.Open => follow.OpenAsync(reference, new NewCorrectiveAction(form.Title!, form.Description, form.Cause, form.OwnerId, form.DueOn!.Value), by, cancellation),
            NextStep.NoAction => follow.DecideNoActionAsync(reference, form.Reason!, by, cancellation),
            _ => Task.CompletedTask,
        });
    }

    protected override async Task<IActPage> PageAsync(CaseHead head, ImproveForm form, CancellationToken cancellation)
    {
        var linked = await contents.CorrectiveActionsAsync(head.Complaint.Id, cancellation);
        var linkable = await actions.ListLinkableAsync(cancellation);
        var causes = organisation.Profile.Causes;
        return new ImprovePage(head, form)
        {
            Act = Act,
            WhyNot = Act.WhyNot(head),
            Missing = Lesson.Missing(head.Complaint.Decision, head.File, linked.Count > 0),
            Causes = head.File?.Cause is { } old && !causes.Contains(old) ? [.. causes, old] : causes,
            Linked = linked,
            Linkable = [.. linkable.Where(a => linked.All(l => l.Id != a.Id))],
            Handlers = await handlers.ListAsync(null, cancellation),
        };
    }
}

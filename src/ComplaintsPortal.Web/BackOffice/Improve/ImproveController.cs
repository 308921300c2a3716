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

    protected override Task DoAsync(string reference, ImproveForm form, Actor by, CancellationToken cancellation) =>
        follow.ExecuteAsync(reference, Said(form), by, cancellation);

    /// <summary>What was typed under a step that was not chosen is not said.</summary>
    private static FollowUp Said(ImproveForm form) => new(form.Cause)
    {
        Linked = form.Step == NextStep.Link ? form.ActionId : null,
        Opened = form.Step == NextStep.Open ? new NewCorrectiveAction(form.Title!, form.Description, form.Cause, form.OwnerId, form.DueOn!.Value) : null,
        NoActionReason = form.Step == NextStep.NoAction ? form.Reason : null,
    };

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

using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.BackOffice.Acts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Assign;

/// <summary>Gives the case an owner, or none.</summary>
[Route("gestion/dossiers/{reference}/responsable")]
public sealed class AssignController(ActDesk<AssignForm> desk, AssignComplaint assign, Handlers handlers) : ActController<AssignForm>(desk)
{
    protected override CaseAct Act => FileActs.Assign;

    protected override AssignForm Start(CaseHead head) => new() { OwnerId = head.Complaint.OwnerId };

    protected override Task DoAsync(string reference, AssignForm form, Actor by, CancellationToken cancellation) =>
        assign.ExecuteAsync(reference, form.OwnerId, by, cancellation);

    protected override async Task<IActPage> PageAsync(CaseHead head, AssignForm form, CancellationToken cancellation) =>
        new AssignPage(head, form, await handlers.ListAsync(head.Complaint, cancellation)) { Act = Act, WhyNot = Act.WhyNot(head) };

    protected override string FieldOf(Refusal refusal) => refusal.Code.StartsWith("owner-", StringComparison.Ordinal) ? nameof(AssignForm.OwnerId) : "";
}

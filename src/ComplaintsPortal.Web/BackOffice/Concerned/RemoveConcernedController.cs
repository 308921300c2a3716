using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.BackOffice.Acts;
using ComplaintsPortal.Web.Shared.Access;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Concerned;

/// <summary>Takes back a name given by mistake, with a reason that stays in the journal.</summary>
[Requires(Power.OverrideRules)]
[Route("gestion/dossiers/{reference}/personnes/{id:guid}/retirer")]
public sealed class RemoveConcernedController(ActDesk<RemoveConcernedForm> desk, NamePersonConcerned name) : ActController<RemoveConcernedForm>(desk)
{
    protected override CaseAct Act => FileActs.RemoveConcerned;

    protected override RemoveConcernedForm Start(CaseHead head) => new();

    protected override Task DoAsync(string reference, RemoveConcernedForm form, Actor by, CancellationToken cancellation) =>
        name.RemoveAsync(reference, Guid.Parse((string)RouteData.Values["id"]!), form.Reason!, by, cancellation);

    protected override string FieldOf(Refusal refusal) => refusal.Code == "reason-missing" ? nameof(RemoveConcernedForm.Reason) : "";
}

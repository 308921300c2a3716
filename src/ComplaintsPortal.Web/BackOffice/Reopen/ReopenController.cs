using ComplaintsPortal.Casework.Replying;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.BackOffice.Acts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Reopen;

/// <summary>Opens again what was closed, withdrawn or closed unregistered, with a reason (R28).</summary>
[Route("gestion/dossiers/{reference}/rouvrir")]
public sealed class ReopenController(ActDesk<ReopenForm> desk, ReopenComplaint reopen) : ActController<ReopenForm>(desk)
{
    protected override CaseAct Act => FileActs.Reopen;

    protected override ReopenForm Start(CaseHead head) => new();

    protected override Task DoAsync(string reference, ReopenForm form, Actor by, CancellationToken cancellation) =>
        reopen.ExecuteAsync(reference, form.Reason!, by, cancellation);

    protected override string FieldOf(Refusal refusal) => refusal.Code == "reason-missing" ? nameof(ReopenForm.Reason) : "";
}

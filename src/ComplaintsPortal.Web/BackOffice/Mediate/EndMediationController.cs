using ComplaintsPortal.Casework.Tracking;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.BackOffice.Acts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Mediate;

/// <summary>Records how the mediation ended; the case goes back into treatment (R28).</summary>
[Route("gestion/dossiers/{reference}/fin-de-mediation")]
public sealed class EndMediationController(ActDesk<EndMediationForm> desk, Mediation mediation) : ActController<EndMediationForm>(desk)
{
    protected override CaseAct Act => ReplyActs.EndMediation;

    protected override EndMediationForm Start(CaseHead head) => new();

    protected override Task DoAsync(string reference, EndMediationForm form, Actor by, CancellationToken cancellation) =>
        mediation.EndAsync(reference, form.Outcome!, by, cancellation);

    protected override string FieldOf(Refusal refusal) => refusal.Code == "reason-missing" ? nameof(EndMediationForm.Outcome) : "";
}

using ComplaintsPortal.Casework.Tracking;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.BackOffice.Acts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Mediate;

/// <summary>Records that the mediator was asked (R28): a state of its own, counted in the report.</summary>
[Route("gestion/dossiers/{reference}/mediation")]
public sealed class OpenMediationController(ActDesk<OpenMediationForm> desk, Mediation mediation) : ActController<OpenMediationForm>(desk)
{
    protected override CaseAct Act => ReplyActs.OpenMediation;

    protected override OpenMediationForm Start(CaseHead head) => new();

    protected override Task DoAsync(string reference, OpenMediationForm form, Actor by, CancellationToken cancellation) =>
        mediation.OpenAsync(reference, form.Note ?? "", by, cancellation);
}

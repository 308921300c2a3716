using ComplaintsPortal.Casework.Registration;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.BackOffice.Acts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Remind;

/// <summary>Reminds the complainant of the information (R4) or of the written confirmation (R6) that is still awaited.</summary>
[Route("gestion/dossiers/{reference}/relancer")]
public sealed class RemindController(ActDesk<RemindForm> desk, RemindComplainant remind) : ActController<RemindForm>(desk)
{
    protected override CaseAct Act => CaseActs.Remind;

    protected override RemindForm Start(CaseHead head) => new();

    protected override Task DoAsync(string reference, RemindForm form, Actor by, CancellationToken cancellation) =>
        remind.ExecuteAsync(reference, by, cancellation);
}

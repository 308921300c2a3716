using ComplaintsPortal.Casework.Registration;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.BackOffice.Acts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Register;

/// <summary>Enters a complete complaint in the register (R3, R5).</summary>
[Route("gestion/dossiers/{reference}/inscrire")]
public sealed class RegisterController(ActDesk<RegisterForm> desk, RegisterComplaint register) : ActController<RegisterForm>(desk)
{
    protected override CaseAct Act => CaseActs.Register;

    protected override RegisterForm Start(CaseHead head) => new();

    protected override Task DoAsync(string reference, RegisterForm form, Actor by, CancellationToken cancellation) =>
        register.ExecuteAsync(reference, by, cancellation);
}

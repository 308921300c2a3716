using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.BackOffice.Acts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Resolution;

/// <summary>Keeps how the matter was settled (R23); two who write at once see both texts.</summary>
[Route("gestion/dossiers/{reference}/solution")]
public sealed class ResolveController(ActDesk<ResolveForm> desk, WriteResolution write) : ActController<ResolveForm>(desk)
{
    protected override CaseAct Act => TreatmentActs.Resolve;

    protected override ResolveForm Start(CaseHead head) => new() { Text = head.File?.Resolution, Version = head.File?.Version ?? 0 };

    protected override Task DoAsync(string reference, ResolveForm form, Actor by, CancellationToken cancellation) =>
        write.ExecuteAsync(reference, form.Text, form.Version, by, cancellation);

    protected override (string? Theirs, ResolveForm Form) Conflict(CaseHead now, ResolveForm mine) =>
        (now.File?.Resolution, mine with { Version = now.File?.Version ?? 0 });
}

using ComplaintsPortal.Casework.Files;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.BackOffice.Acts;
using ComplaintsPortal.Web.Shared.Access;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Release;

/// <summary>Opens a file that the antivirus took for infected by mistake, with a reason; managers only.</summary>
[Requires(Power.OverrideRules)]
[Route("gestion/dossiers/{reference}/pieces/{id:guid}/liberation")]
public sealed class ReleaseFileController(ActDesk<ReleaseFileForm> desk, ReleaseDocument release, FileGate gate) : ActController<ReleaseFileForm>(desk)
{
    protected override CaseAct Act => FileActs.ReleaseFile;

    private Guid Id => Guid.Parse((string)RouteData.Values["id"]!);

    protected override ReleaseFileForm Start(CaseHead head) => new();

    protected override Task DoAsync(string reference, ReleaseFileForm form, Actor by, CancellationToken cancellation) =>
        release.ExecuteAsync(reference, Id, form.Reason!, by, cancellation);

    protected override async Task<IActPage> PageAsync(CaseHead head, ReleaseFileForm form, CancellationToken cancellation)
    {
        var document = await Desk.Cases.DocumentAsync(head.Reference, Id, User.Actor(), cancellation);
        var apart = (await gate.WithheldAsync(head.Complaint.Id, cancellation)).GetValueOrDefault(Id) is { Code: "file-infected" } why ? why : null;
        return new ReleaseFilePage(head, form, document, apart) { Act = Act, WhyNot = apart is null ? new Refusal("file-not-apart") : null };
    }

    protected override string FieldOf(Refusal refusal) => refusal.Code == "reason-missing" ? nameof(ReleaseFileForm.Reason) : "";
}

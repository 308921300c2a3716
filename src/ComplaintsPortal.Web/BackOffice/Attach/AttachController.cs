using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.BackOffice.Acts;
using ComplaintsPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Attach;

/// <summary>Puts documents of staff into the case file (R23).</summary>
[Route("gestion/dossiers/{reference}/ajouter-pieces")]
public sealed class AttachController(ActDesk<AttachForm> desk, FileDesk files, AttachDocuments attach) : FileActController<AttachForm>(desk, files)
{
    protected override CaseAct Act => TreatmentActs.Attach;

    protected override AttachForm Start(CaseHead head) => new() { Token = NewToken() };

    protected override AttachForm Read(PostedForm posted, FormToken token) => new() { Token = token };

    protected override async Task DoAsync(string reference, AttachForm form, Actor by, CancellationToken cancellation)
    {
        if ((await KeptAsync(form.Token, cancellation)).Count == 0) throw new RefusedException(new Refusal("no-file"));
        await attach.ExecuteAsync(reference, form.Token.Id, by, cancellation);
    }

    protected override async Task<IActPage> PageAsync(CaseHead head, AttachForm form, CancellationToken cancellation) =>
        new AttachPage(head, form, await KeptAsync(form.Token, cancellation)) { Act = Act };

    protected override string FieldOf(Refusal refusal) => refusal.Code == "no-file" ? FileDesk.Field : "";
}

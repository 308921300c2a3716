using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.BackOffice.Acts;
using ComplaintsPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.BackOffice.Actions;

/// <summary>Says when an action was done, with what proves it (R23).</summary>
[Route("gestion/dossiers/{reference}/actions/{id:guid}/faite")]
public sealed class CompleteActionController(ActDesk<CompleteActionForm> desk, FileDesk files, CompleteAction complete, CaseContents contents)
    : FileActController<CompleteActionForm>(desk, files)
{
    protected override CaseAct Act => TreatmentActs.CompleteAction;

    private Guid Id => Guid.Parse((string)RouteData.Values["id"]!);

    protected override CompleteActionForm Start(CaseHead head) => new() { Token = NewToken(), DoneOn = head.Today };

    protected override CompleteActionForm Read(PostedForm posted, FormToken token) => new() { Token = token, DoneOn = Date(posted, nameof(CompleteActionForm.DoneOn)) };

    protected override Task DoAsync(string reference, CompleteActionForm form, Actor by, CancellationToken cancellation) =>
        complete.ExecuteAsync(reference, Id, form.DoneOn!.Value, form.Token.Id, by, cancellation);

    protected override async Task<IActPage> PageAsync(CaseHead head, CompleteActionForm form, CancellationToken cancellation)
    {
        var action = await contents.Of<TreatmentAction>(head.Complaint.Id).SingleOrDefaultAsync(a => a.Id == Id, cancellation) ?? throw new NoSuchCaseException();
        return new CompleteActionPage(head, form, await KeptAsync(form.Token, cancellation), action) { Act = Act, WhyNot = action.WhyNotComplete(head.Today, head.Today) };
    }

    protected override string FieldOf(Refusal refusal) => nameof(CompleteActionForm.DoneOn);
}

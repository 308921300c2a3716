using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.BackOffice.Acts;
using ComplaintsPortal.Web.Shared.Access;
using ComplaintsPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Actions;

/// <summary>Records an action with its supporting documents (R23); the first one starts the treatment.</summary>
[Route("gestion/dossiers/{reference}/action")]
public sealed class RecordActionController(ActDesk<RecordActionForm> desk, FileDesk files, RecordAction record, Handlers handlers)
    : FileActController<RecordActionForm>(desk, files)
{
    protected override CaseAct Act => TreatmentActs.RecordAction;

    protected override RecordActionForm Start(CaseHead head) => new() { Token = NewToken(), OwnerId = head.Complaint.OwnerId ?? User.StaffId() };

    protected override RecordActionForm Read(PostedForm posted, FormToken token) => new()
    {
        Token = token,
        Text = posted.Lines(nameof(RecordActionForm.Text)),
        OwnerId = Guid.TryParse(posted.Line(nameof(RecordActionForm.OwnerId)), out var owner) ? owner : null,
        DueOn = Date(posted, nameof(RecordActionForm.DueOn)),
        DoneOn = Date(posted, nameof(RecordActionForm.DoneOn)),
    };

    protected override Task DoAsync(string reference, RecordActionForm form, Actor by, CancellationToken cancellation) =>
        record.ExecuteAsync(reference, new PlannedAction(form.Token.Id, form.Text!, form.OwnerId, form.DueOn, form.DoneOn), by, cancellation);

    protected override async Task<IActPage> PageAsync(CaseHead head, RecordActionForm form, CancellationToken cancellation) =>
        new RecordActionPage(head, form, await KeptAsync(form.Token, cancellation), await handlers.ListAsync(head.Complaint, cancellation))
        {
            Act = Act,
            WhyNot = Act.WhyNot(head),
        };

    protected override string FieldOf(Refusal refusal) => refusal.Code == "done-in-future" ? nameof(RecordActionForm.DoneOn) : "";
}

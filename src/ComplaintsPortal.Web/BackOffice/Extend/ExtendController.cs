using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.BackOffice.Acts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Extend;

/// <summary>Moves the due date with a reason, told to the complainant in the same act (R20); the count of the one in force is shown.</summary>
[Route("gestion/dossiers/{reference}/prolonger")]
public sealed class ExtendController(ActDesk<ExtendForm> desk, ExtendDeadline extend) : ActController<ExtendForm>(desk)
{
    protected override CaseAct Act => ReplyActs.Extend;

    protected override ExtendForm Start(CaseHead head) => new();

    protected override Task DoAsync(string reference, ExtendForm form, Actor by, CancellationToken cancellation) =>
        extend.ExecuteAsync(reference, form.To!.Value, form.Reason!, by, cancellation);

    protected override string FieldOf(Refusal refusal) => refusal.Code == "reason-missing" ? nameof(ExtendForm.Reason) : nameof(ExtendForm.To);
}

using ComplaintsPortal.Casework.Replying;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.BackOffice.Acts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Close;

/// <summary>Closes the case: with a sent reply, or with a reasoned exception (R28).</summary>
[Route("gestion/dossiers/{reference}/clore")]
public sealed class CloseController(ActDesk<CloseForm> desk, CloseComplaint close) : ActController<CloseForm>(desk)
{
    protected override CaseAct Act => FileActs.Close;

    protected override CloseForm Start(CaseHead head) => new() { Reason = head.Complaint.HasSentReply ? ClosingReason.Replied : null };

    protected override Task DoAsync(string reference, CloseForm form, Actor by, CancellationToken cancellation) =>
        close.ExecuteAsync(reference, form.Reason!.Value, form.Note, form.DuplicateOf, by, cancellation);

    protected override Task<IActPage> PageAsync(CaseHead head, CloseForm form, CancellationToken cancellation) =>
        Task.FromResult<IActPage>(new ClosePage(head, form) { Act = Act, WhyNot = Act.WhyNot(head) });

    protected override string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "reason-missing" => nameof(CloseForm.Note),
        _ when refusal.Code.StartsWith("duplicate-of", StringComparison.Ordinal) => nameof(CloseForm.DuplicateOf),
        _ => nameof(CloseForm.Reason),
    };
}

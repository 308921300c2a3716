using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.BackOffice.Acts;
using ComplaintsPortal.Web.Shared.Access;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Confidential;

/// <summary>Makes a case confidential, or lifts that, with a reason (R44).</summary>
[Route("gestion/dossiers/{reference}/confidentialite")]
public sealed class MarkConfidentialController(ActDesk<MarkConfidentialForm> desk, MarkConfidential mark) : ActController<MarkConfidentialForm>(desk)
{
    protected override CaseAct Act => FileActs.MarkConfidential;

    protected override MarkConfidentialForm Start(CaseHead head) => new();

    protected override Task DoAsync(string reference, MarkConfidentialForm form, Actor by, CancellationToken cancellation) =>
        MarkAsync(reference, form.Reason!, by, cancellation);

    protected override Task<IActPage> PageAsync(CaseHead head, MarkConfidentialForm form, CancellationToken cancellation)
    {
        var why = head.Complaint.Confidential && !User.May(Power.ReadConfidential) ? new Refusal("not-allowed") : null;
        return Task.FromResult<IActPage>(new ActPage<MarkConfidentialForm>(head, form) { Act = Act, WhyNot = why });
    }

    /// <summary>An agent who marks a case that is not theirs no longer sees it.</summary>
    protected override string Next(CaseHead head, MarkConfidentialForm form) =>
        User.May(Power.ReadConfidential) || head.Complaint.OwnerId == User.StaffId() ? base.Next(head, form) : "/gestion";

    protected override string FieldOf(Refusal refusal) => refusal.Code == "reason-missing" ? nameof(MarkConfidentialForm.Reason) : "";

    /// <summary>The other of the two: what is confidential is opened, what is not is closed.</summary>
    private async Task MarkAsync(string reference, string reason, Actor by, CancellationToken cancellation)
    {
        var head = await Desk.Cases.HeadAsync(reference, by, cancellation);
        await mark.ExecuteAsync(reference, !head.Complaint.Confidential, reason, by, cancellation);
    }
}

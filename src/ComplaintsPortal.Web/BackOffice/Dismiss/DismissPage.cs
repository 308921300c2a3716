using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.BackOffice.Acts;

namespace ComplaintsPortal.Web.BackOffice.Dismiss;

/// <summary>Which reasons are possible today, and why the others are not.</summary>
public sealed record DismissPage(CaseHead Case, DismissForm Form, int PatienceDays) : ActPage<DismissForm>(Case, Form)
{
    public static IReadOnlyList<ClosingReason> Reasons { get; } = [ClosingReason.Unregistered, ClosingReason.Unreachable, ClosingReason.Duplicate];

    public Refusal? WhyNotFor(ClosingReason reason) =>
        Case.Complaint.WhyNotCloseUnregistered(reason, "…", "…", Case.Today, Case.Demands, PatienceDays);
}

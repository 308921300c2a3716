using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.BackOffice.Acts;

namespace ComplaintsPortal.Web.BackOffice.Close;

/// <summary>Which reasons are possible for this case, and why the others are not.</summary>
public sealed record ClosePage(CaseHead Case, CloseForm Form) : ActPage<CloseForm>(Case, Form)
{
    /// <summary>A difficulty or a hazard may also end with a note of how (R9); a complaint never ends unregistered.</summary>
    public IEnumerable<ClosingReason> Reasons => Enum.GetValues<ClosingReason>().Where(reason => reason != ClosingReason.Unregistered || Case.Complaint.Nature != Nature.Complaint);

    public Refusal? WhyNotFor(ClosingReason reason) => Case.Complaint.WhyNotClose(reason, "…", "…");
}

using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Domain.Reporting.Commitments;

/// <summary><c>solution-sought</c>: the year's registered complaints to which a reply was sent. Conforming: they were upheld at least in part, or the file shows an action taken on them.</summary>
internal sealed class SolutionSoughtMeasure(Commitment promise, ReportPeriod period) : CommitmentCount(promise, period)
{
    protected override bool Concerns(ComplaintFacts complaint) =>
        ReceivedInYear(complaint) && complaint.InRegister && complaint.RepliedOn is not null;

    protected override bool Conforms(ComplaintFacts complaint) => complaint.Decision is Decision.Upheld or Decision.PartlyUpheld || complaint.FileHolds.HasFlag(FileParts.Actions);
}

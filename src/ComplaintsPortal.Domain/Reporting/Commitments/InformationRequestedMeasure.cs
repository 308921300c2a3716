using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Domain.Reporting.Commitments;

/// <summary><c>information-requested</c>: the year's arrivals that are or may be complaints and were found incomplete. Conforming: what was missing was asked for (R4).</summary>
internal sealed class InformationRequestedMeasure(Commitment promise, ReportPeriod period) : CommitmentCount(promise, period)
{
    protected override bool Concerns(ComplaintFacts complaint) =>
        ReceivedInYear(complaint) && complaint.MayBeComplaint && complaint.FoundIncomplete;

    protected override bool Conforms(ComplaintFacts complaint) => complaint.InformationAskedOn is not null;
}

using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Domain.Reporting.Commitments;

/// <summary><c>acknowledged</c>: the year's arrivals, whatever they turned out to be, that were acknowledged or whose acknowledgement clock is over. Conforming: acknowledged within that clock (R21).</summary>
internal sealed class AcknowledgedMeasure(Commitment promise, ReportPeriod period) : CommitmentCount(promise, period)
{
    protected override bool Concerns(ComplaintFacts complaint) =>
        ReceivedInYear(complaint) && (complaint.AcknowledgedOn is not null || Period.IsOver(complaint.AcknowledgementDueOn));

    protected override bool Conforms(ComplaintFacts complaint) => complaint.AcknowledgedOn <= complaint.AcknowledgementDueOn;
}

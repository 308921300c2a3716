using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Domain.Reporting.Commitments;

/// <summary><c>written-confirmation-asked</c>: the year's oral arrivals (telephone, face to face) that are or may be complaints. Conforming: the invitation to confirm in writing left (R6).</summary>
internal sealed class WrittenConfirmationAskedMeasure(Commitment promise, ReportPeriod period) : CommitmentCount(promise, period)
{
    protected override bool Concerns(ComplaintFacts complaint) =>
        ReceivedInYear(complaint) && complaint.MayBeComplaint && complaint.Channel is Channel.Telephone or Channel.FaceToFace;

    protected override bool Conforms(ComplaintFacts complaint) => complaint.ConfirmationAskedOn is not null;
}

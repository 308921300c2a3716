using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Domain.Reporting.Commitments;

/// <summary><c>file-complete</c>: the year's registered complaints to which a reply was sent. Conforming: the case file holds the written complaint, at least one action, the resolution and the reply as sent (R23).</summary>
internal sealed class FileCompleteMeasure(Commitment promise, ReportPeriod period) : CommitmentCount(promise, period)
{
    protected override bool Concerns(ComplaintFacts complaint) =>
        ReceivedInYear(complaint) && complaint.InRegister && complaint.RepliedOn is not null;

    protected override bool Conforms(ComplaintFacts complaint) => complaint.FileHolds.HasFlag(FileParts.All);
}

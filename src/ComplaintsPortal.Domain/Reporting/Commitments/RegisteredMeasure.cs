using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Domain.Reporting.Commitments;

/// <summary><c>registered</c>: the year's arrivals that are or may be complaints, but for those out of the register for a reason that is not the organisation's: withdrawn, closed unregistered after a reminder (R4), or waiting for what was asked of the complainant. Conforming: in the register. One that nobody examined, or found incomplete without asking, is an exception.</summary>
internal sealed class RegisteredMeasure(Commitment promise, ReportPeriod period) : CommitmentCount(promise, period)
{
    protected override bool Concerns(ComplaintFacts complaint) =>
        ReceivedInYear(complaint) && complaint.MayBeComplaint && (complaint.InRegister || IsOurs(complaint));

    protected override bool Conforms(ComplaintFacts complaint) => complaint.InRegister;

    private static bool IsOurs(ComplaintFacts complaint) => complaint.Status switch
    {
        Status.Withdrawn or Status.ClosedUnregistered or Status.Closed => false,
        Status.Incomplete => complaint.InformationAskedOn is null,
        Status.AwaitingConfirmation => complaint.ConfirmationAskedOn is null,
        _ => true,
    };
}

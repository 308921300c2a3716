using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Domain.Reporting.Commitments;

/// <summary><c>mediator-named</c>: the year's registered complaints whose reply did not settle them in full, as the reply said, or where it did not say, any known decision but upheld. Conforming: a reply named the mediator (R25).</summary>
internal sealed class MediatorNamedMeasure(Commitment promise, ReportPeriod period) : CommitmentCount(promise, period)
{
    protected override bool Concerns(ComplaintFacts complaint) =>
        ReceivedInYear(complaint) && complaint.InRegister && complaint.RepliedOn is not null && !IsSettled(complaint);

    protected override bool Conforms(ComplaintFacts complaint) => complaint.MediatorNamed;

    private static bool IsSettled(ComplaintFacts complaint) =>
        complaint.SettledInFull ?? complaint.Decision is null or Decision.Upheld;
}

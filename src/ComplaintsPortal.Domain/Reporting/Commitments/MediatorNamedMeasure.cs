using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Domain.Reporting.Commitments;

/// <summary><c>mediator-named</c>: the year's registered complaints whose reply did not settle them in full (any known decision but upheld). Conforming: the reply named the mediator (R25).</summary>
internal sealed class MediatorNamedMeasure(Commitment promise, ReportPeriod period) : CommitmentCount(promise, period)
{
    protected override bool Concerns(ComplaintFacts complaint) =>
        ReceivedInYear(complaint) && complaint.InRegister && complaint.RepliedOn is not null && complaint.Decision is not (null or Decision.Upheld);

    protected override bool Conforms(ComplaintFacts complaint) => complaint.MediatorNamed;
}

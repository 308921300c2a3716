using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Domain.Reporting.Commitments;

/// <summary><c>kept</c>: the year's registered complaints, and those of any year whose contents were destroyed in it. Conforming: not destroyed, or only after the last day of retention (R39): an early destruction shows in the year it happened.</summary>
internal sealed class KeptMeasure(Commitment promise, ReportPeriod period) : CommitmentCount(promise, period)
{
    protected override bool Concerns(ComplaintFacts complaint) =>
        complaint.InRegister && (ReceivedInYear(complaint) || Period.Contains(complaint.ErasedOn));

    protected override bool Conforms(ComplaintFacts complaint) => complaint.ErasedOn is not { } erased || !Period.Contains(erased) || erased > complaint.KeptUntil;
}

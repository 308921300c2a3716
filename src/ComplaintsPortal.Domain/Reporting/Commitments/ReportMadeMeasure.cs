using System.Globalization;
using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Domain.Reporting.Commitments;

/// <summary><c>report-made</c>: the report on this year, once the year is over. Conforming: signed; until then the exception is the year itself. No complaint concerns it.</summary>
internal sealed class ReportMadeMeasure : CommitmentCount
{
    public ReportMadeMeasure(Commitment promise, ReportPeriod period, bool signedOff) : base(promise, period)
    {
        if (period.HasEnded)
            Count(period.Year.ToString(CultureInfo.InvariantCulture), signedOff);
    }

    protected override bool Concerns(ComplaintFacts complaint) => false;

    protected override bool Conforms(ComplaintFacts complaint) => false;
}

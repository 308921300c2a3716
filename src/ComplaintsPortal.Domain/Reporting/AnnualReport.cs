using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.Reporting;

/// <summary>The annual internal-control report (R35): figures of the year and, beside them, of the previous one, null where the portal knows nothing of it.</summary>
public sealed record AnnualReport(
    string Organisation,
    int Year,
    Moment AsOf,
    Moment? SignedOff,
    IReadOnlyList<RulesInForce> Rules,
    AnnualFigures Figures,
    AnnualFigures? PreviousYear,
    JournalState Journal);

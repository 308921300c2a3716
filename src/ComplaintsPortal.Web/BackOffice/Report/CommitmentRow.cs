using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Web.BackOffice.Report;

/// <summary>A promise of the procedure held against the year, and how it is measured.</summary>
public sealed record CommitmentRow(string Text, CommitmentMeasure? Measure, int Population, int Conforming, IReadOnlyList<string> Exceptions, int Withheld)
{
    /// <summary>The exceptions are cases that can be opened, not the report itself.</summary>
    public bool ExceptionsAreCases => Measure is not CommitmentMeasure.ReportMade;
}

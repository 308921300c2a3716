using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Domain.Reporting;

/// <summary>What a report knows before the first complaint is counted: whose it is, which year, as of when, by which rules, against which promises.</summary>
public sealed record ReportFrame
{
    public required string Organisation { get; init; }
    public required int Year { get; init; }

    /// <summary>The moment it is computed: what falls due later does not count yet.</summary>
    public required Moment AsOf { get; init; }

    /// <summary>When it was signed; from then on it never changes (R35). Null: computed as of now.</summary>
    public Moment? SignedOff { get; init; }

    /// <summary>When the previous year's report was signed, if it was.</summary>
    public Moment? PreviousSignedOff { get; init; }

    /// <summary>The whole history of rules, in any order.</summary>
    public IReadOnlyList<RulesInForce> Rules { get; init; } = [];

    public IReadOnlyList<Commitment> Commitments { get; init; } = [];

    public required JournalState Journal { get; init; }
}

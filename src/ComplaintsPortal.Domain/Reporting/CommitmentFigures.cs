namespace ComplaintsPortal.Domain.Reporting;

/// <summary>One promise of the procedure held against the year (R35). Exceptions are references, in order, one for each case of the population that does not conform.</summary>
public sealed record CommitmentFigures(string Id, string Text, int Population, int Conforming, IReadOnlyList<string> Exceptions)
{
    /// <summary>Exceptions that are not named, for the reader may not open those cases (R44).</summary>
    public int Withheld { get; init; }
}

namespace ComplaintsPortal.Domain.Reporting;

/// <summary>One promise of the procedure held against the year (R35). Exceptions are references, in order, one for each case of the population that does not conform.</summary>
public sealed record CommitmentFigures(string Id, string Text, int Population, int Conforming, IReadOnlyList<string> Exceptions);

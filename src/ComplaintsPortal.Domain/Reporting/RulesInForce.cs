using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Domain.Reporting;

/// <summary>The organisation's deadline rules and the first local day they held.</summary>
public sealed record RulesInForce(DateOnly From, DeadlinePolicy Policy)
{
    /// <summary>Of a history in any order: the rules in force on 1 January and those that came in the year; where none is so old, the first known.</summary>
    public static IReadOnlyList<RulesInForce> Of(IEnumerable<RulesInForce> history, int year)
    {
        var known = history.OrderBy(r => r.From).ToList();
        var atStart = known.FindLastIndex(r => r.From <= new DateOnly(year, 1, 1));
        var held = known.Where((r, i) => i >= atStart && r.From <= new DateOnly(year, 12, 31)).ToList();
        return held.Count > 0 ? held : [.. known.Take(1)];
    }
}

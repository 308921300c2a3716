using System.Globalization;

namespace ComplaintsPortal.Casework.Upkeep.Backups;

/// <summary>
/// Which nights may go: all but the newest ones and, before those, the last of each of the newest weeks. What was erased at its
/// term (R39, R40) is therefore gone from the backups after as many nights and weeks at the latest.
/// </summary>
public static class BackupRotation
{
    public static IReadOnlyList<DateOnly> Superfluous(IEnumerable<DateOnly> made, BackupPlan plan)
    {
        var older = made.OrderDescending().Skip(plan.Nights).ToList();
        var kept = older.GroupBy(WeekOf).Take(plan.Weeks).Select(week => week.First());
        return [.. older.Except(kept)];
    }

    private static (int, int) WeekOf(DateOnly night)
    {
        var day = night.ToDateTime(TimeOnly.MinValue);
        return (ISOWeek.GetYear(day), ISOWeek.GetWeekOfYear(day));
    }
}

namespace ComplaintsPortal.Domain.Reporting;

/// <summary>Counts working days between two dates by running totals of each year, so that a million counts cost a million look-ups. The first day never counts, the last does; 0 = the same day, or earlier (R14).</summary>
public sealed class WorkingDayCount(Func<DateOnly, bool> isWorkingDay)
{
    private readonly Dictionary<int, int[]> _years = [];

    public int Between(DateOnly from, DateOnly to)
    {
        if (to <= from)
            return 0;
        var count = UpTo(to) - UpTo(from);
        for (var year = from.Year; year < to.Year; year++)
            count += Totals(year)[^1];
        return count;
    }

    private int UpTo(DateOnly day) => Totals(day.Year)[day.DayOfYear - 1];

    private int[] Totals(int year)
    {
        if (_years.TryGetValue(year, out var totals))
            return totals;
        totals = new int[new DateOnly(year, 12, 31).DayOfYear];
        var (day, count) = (new DateOnly(year, 1, 1), 0);
        for (var i = 0; i < totals.Length; i++, day = day.AddDays(1))
            totals[i] = count += isWorkingDay(day) ? 1 : 0;
        return _years[year] = totals;
    }
}

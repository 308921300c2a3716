namespace ComplaintsPortal.Domain.Reporting;

/// <summary>How many took 0, 1, 2 … working days. Percentiles are nearest-rank: the smallest value that at least that share of all does not exceed. Memory grows with the longest wait, not with the number of complaints.</summary>
public sealed class WorkingDaySpread
{
    private int[] _counts = new int[32];
    private int _total;

    public int? Max { get; private set; }

    public int? Median => Percentile(50);

    public int? P90 => Percentile(90);

    public void Add(int workingDays)
    {
        if (workingDays >= _counts.Length)
            Array.Resize(ref _counts, Math.Max(workingDays + 1, _counts.Length * 2));
        _counts[workingDays]++;
        _total++;
        Max = Math.Max(Max ?? 0, workingDays);
    }

    public int? Percentile(int percent)
    {
        if (_total == 0)
            return null;
        var rank = (((long)percent * _total) + 99) / 100;
        var seen = 0L;
        for (var days = 0; ; days++)
        {
            seen += _counts[days];
            if (seen >= rank)
                return days;
        }
    }
}

using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Domain.Reporting;

/// <summary>A count of working days for each policy met. Policies seldom change, so the last one is tried by identity first.</summary>
public sealed class WorkingDays
{
    private readonly Dictionary<DeadlinePolicy, WorkingDayCount> _counts = [];
    private DeadlinePolicy? _lastPolicy;
    private WorkingDayCount? _last;

    public int Between(DeadlinePolicy policy, DateOnly from, DateOnly to)
    {
        if (!ReferenceEquals(policy, _lastPolicy) || _last is null)
            (_lastPolicy, _last) = (policy, CountFor(policy));
        return _last.Between(from, to);
    }

    private WorkingDayCount CountFor(DeadlinePolicy policy)
    {
        if (!_counts.TryGetValue(policy, out var count))
            _counts[policy] = count = new WorkingDayCount(new WorkingCalendar(policy).IsWorkingDay);
        return count;
    }
}

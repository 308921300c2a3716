namespace ComplaintsPortal.Casework.Upkeep.Demo;

/// <summary>What is still to happen, in the order of time; what would happen after the end does not, and the case stays open as it then is.</summary>
public sealed class DemoTimeline(DemoClock clock, DateTimeOffset end)
{
    private readonly PriorityQueue<Func<Task>, (DateTimeOffset At, long Order)> _events = new();
    private long _order;

    /// <summary>Whether the end is no more than so many days away.</summary>
    public bool EndsWithin(int days) => clock.GetUtcNow().AddDays(days) > end;

    /// <summary>Whether it will happen.</summary>
    public bool Plan(DateTimeOffset at, Func<Task> happening)
    {
        if (at >= end) return false;
        _events.Enqueue(happening, (at, _order++));
        return true;
    }

    /// <summary>The next happening; false when there are no more.</summary>
    public async Task<bool> StepAsync()
    {
        if (!_events.TryDequeue(out var happening, out var when)) return false;
        clock.MoveTo(when.At);
        await happening();
        return true;
    }
}

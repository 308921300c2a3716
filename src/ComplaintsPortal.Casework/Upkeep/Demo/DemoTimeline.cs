namespace ComplaintsPortal.Casework.Upkeep.Demo;

/// <summary>What is still to happen, in the order of time; what would happen after the end does not, and the case stays open as it then is.</summary>
public sealed class DemoTimeline(DemoClock clock, DateTimeOffset end)
{
    private readonly PriorityQueue<Func<Task>, (DateTimeOffset At, long Order)> _events = new();
    private long _order;

    public void Plan(DateTimeOffset at, Func<Task> happening)
    {
        if (at < end) _events.Enqueue(happening, (at, _order++));
    }

    /// <summary>The next happenings, at most so many; false when there are no more.</summary>
    public async Task<bool> RunAsync(int most, Func<Task> afterEach, CancellationToken cancellation)
    {
        for (var i = 0; i < most; i++)
        {
            if (!_events.TryDequeue(out var happening, out var when)) return false;
            cancellation.ThrowIfCancellationRequested();
            clock.MoveTo(when.At);
            await happening();
            await afterEach();
        }

        return true;
    }
}

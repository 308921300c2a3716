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

    public async Task RunAsync(Func<Task> afterEach, CancellationToken cancellation)
    {
        while (_events.TryDequeue(out var happening, out var when))
        {
            cancellation.ThrowIfCancellationRequested();
            clock.MoveTo(when.At);
            await happening();
            await afterEach();
        }
    }
}

namespace ComplaintsPortal.Casework.Upkeep.Demo;

/// <summary>Stands where the demonstration's story stands, so that every act is dated as if it had been done then.</summary>
public sealed class DemoClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Never back: numbers and the journal follow time.</summary>
    public void MoveTo(DateTimeOffset instant) => _now = instant > _now ? instant : _now.AddMilliseconds(1);
}

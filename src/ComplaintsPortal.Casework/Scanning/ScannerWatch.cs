namespace ComplaintsPortal.Casework.Scanning;

/// <summary>Whether the antivirus answered when this process last asked, for the banner of the back office.</summary>
public sealed class ScannerWatch(OfficeClock clock)
{
    private readonly Lock _lock = new();
    private DateTimeOffset? _downSince;

    /// <summary>Since when it has not answered; null while it does, or was never asked.</summary>
    public DateTimeOffset? DownSince
    {
        get
        {
            lock (_lock) return _downSince;
        }
    }

    public bool Note(bool answers)
    {
        lock (_lock) _downSince = answers ? null : _downSince ?? clock.Instant;
        return answers;
    }
}

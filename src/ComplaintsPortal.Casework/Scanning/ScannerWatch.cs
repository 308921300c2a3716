namespace ComplaintsPortal.Casework.Scanning;

/// <summary>Whether the antivirus answered when this process last asked, for the banner of the back office; and which signatures everything recent has been held against.</summary>
public sealed class ScannerWatch(OfficeClock clock)
{
    private readonly Lock _lock = new();
    private DateTimeOffset? _downSince;
    private string? _settled;

    /// <summary>Since when it has not answered; null while it does, or was never asked.</summary>
    public DateTimeOffset? DownSince
    {
        get
        {
            lock (_lock) return _downSince;
        }
    }

    /// <summary>Whether there may be files that these signatures have not seen; asked of the register once for each.</summary>
    public bool IsNews(string signatures)
    {
        lock (_lock) return _settled != signatures;
    }

    public void Settle(string signatures)
    {
        lock (_lock) _settled = signatures;
    }

    public bool Note(bool answers)
    {
        lock (_lock) _downSince = answers ? null : _downSince ?? clock.Instant;
        return answers;
    }
}

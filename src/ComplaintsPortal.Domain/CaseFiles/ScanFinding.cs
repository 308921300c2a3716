namespace ComplaintsPortal.Domain.CaseFiles;

/// <summary>The antivirus' word on one file: what it said, and what it calls what it found or why it could not look.</summary>
public sealed record ScanFinding(ScanState State, string? Finding)
{
    /// <summary>
    /// Why its content leaves by no page and no export, null where nothing holds it back. What was found infected stays kept
    /// apart even after the antivirus is switched off; everything else waits only where there is one.
    /// </summary>
    public Refusal? WhyNotOpen(bool scanning) => (State, scanning) switch
    {
        (ScanState.Infected, _) => new Refusal("file-infected", Finding ?? ""),
        (ScanState.Waiting, true) => new Refusal("file-waiting"),
        (ScanState.NotScannable, true) => new Refusal("file-not-scannable", Finding ?? ""),
        _ => null,
    };
}

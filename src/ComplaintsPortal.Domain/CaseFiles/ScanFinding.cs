namespace ComplaintsPortal.Domain.CaseFiles;

/// <summary>The antivirus' word on one file: what it said, and what it calls what it found or why it could not look.</summary>
public sealed record ScanFinding(ScanState State, string? Finding)
{
    /// <summary>
    /// Why its content leaves by no page and no export, null where nothing holds it back. What was found infected stays kept
    /// apart even after the antivirus is switched off, until a manager says that it is none; everything else waits only where there is one.
    /// </summary>
    public Refusal? WhyNotOpen(bool scanning) => (State, scanning) switch
    {
        (ScanState.Infected, _) => new Refusal("file-infected", Finding ?? ""),
        (ScanState.Waiting, true) => new Refusal("file-waiting"),
        (ScanState.NotScannable, true) => new Refusal("file-not-scannable", Finding ?? ""),
        _ => null,
    };

    /// <summary>Why nobody may release it: only what was found infected is kept apart by more than a scan that is to come.</summary>
    public Refusal? WhyNotRelease() => State == ScanState.Infected ? null : new Refusal("file-not-apart");
}

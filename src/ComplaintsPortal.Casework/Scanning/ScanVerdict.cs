using ComplaintsPortal.Domain.CaseFiles;

namespace ComplaintsPortal.Casework.Scanning;

/// <summary>What came of one scan. <see cref="State"/> is <see cref="ScanState.Waiting"/> where it came to nothing and is worth another try.</summary>
/// <param name="State">What is known of the file now.</param>
/// <param name="Finding">The signature's name, or why the file could not be looked at.</param>
public sealed record ScanVerdict(ScanState State, string? Finding = null)
{
    public static ScanVerdict Clean { get; } = new(ScanState.Clean);

    public static ScanVerdict Infected(string signature) => new(ScanState.Infected, signature);

    public static ScanVerdict NotScannable(string why) => new(ScanState.NotScannable, why);

    public static ScanVerdict TryAgain(string why) => new(ScanState.Waiting, why);
}

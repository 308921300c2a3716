using ComplaintsPortal.Domain.CaseFiles;

namespace ComplaintsPortal.Persistence.Files;

/// <summary>
/// The content of one file, kept in chunks. Names and types belong to whoever refers to it: a staged file or a
/// document. Without a digest it was never received whole and is swept away.
/// </summary>
public sealed class StoredFile
{
    public const int LongestFinding = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>In bytes.</summary>
    public long Length { get; set; }

    /// <summary>SHA-256 of the content in lower-case hexadecimal.</summary>
    public string? Sha256 { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public ScanState Scan { get; private set; }

    /// <summary>When the antivirus last looked at it, whatever came of it.</summary>
    public DateTimeOffset? ScannedAt { get; private set; }

    /// <summary>What the antivirus calls what it found, or why it could not look.</summary>
    public string? Finding { get; private set; }

    /// <summary>Scans of this file that came to nothing although the scanner was there.</summary>
    public int FailedScans { get; private set; }

    /// <summary>Keeps the antivirus' word on it. One found infected stays so.</summary>
    public void NoteScan(ScanState found, string? finding, DateTimeOffset at)
    {
        if (Scan == ScanState.Infected) return;
        (Scan, Finding, ScannedAt) = (found, finding is { Length: > LongestFinding } ? finding[..LongestFinding] : finding, at);
    }

    public void NoteFailedScan(DateTimeOffset at) => (FailedScans, ScannedAt) = (FailedScans + 1, at);
}

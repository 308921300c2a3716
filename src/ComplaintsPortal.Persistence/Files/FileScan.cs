using ComplaintsPortal.Domain.CaseFiles;

namespace ComplaintsPortal.Persistence.Files;

/// <summary>What the antivirus has said of one stored file so far, beside the content, which never changes. Every stored file is born with one.</summary>
public sealed class FileScan
{
    public const int LongestFinding = 200;

    /// <summary>The stored file's id.</summary>
    public required Guid Id { get; init; }

    public ScanState State { get; init; }

    /// <summary>What the antivirus calls what it found, or why it could not look.</summary>
    public string? Finding { get; init; }

    /// <summary>When the antivirus last looked at it, whatever came of it.</summary>
    public DateTimeOffset? ScannedAt { get; init; }

    /// <summary>Scans of this file that came to nothing although the scanner was there.</summary>
    public int FailedScans { get; init; }
}

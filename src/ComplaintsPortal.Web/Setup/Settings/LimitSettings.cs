namespace ComplaintsPortal.Web.Setup.Settings;

/// <summary>What one visitor may send: complaints per hour and address, the shortest time a person needs for the form
/// (seconds), files per complaint and megabytes (2^20 bytes) per file.</summary>
public sealed record LimitSettings(int SubmissionsPerHour, int SubmissionMinimumSeconds, int FilesPerComplaint, int FileMegabytes)
{
    private const long TextBytes = 8L << 20;

    /// <summary>The longest request body: every file at its largest, and ample room for the text.</summary>
    public long RequestBytes => FilesPerComplaint * (long)FileMegabytes * (1L << 20) + TextBytes;

    public static LimitSettings Read(SettingsReader settings) => new(
        settings.Whole("Limits:SubmissionsPerHour", 30, 1, 100_000),
        settings.Whole("Limits:SubmissionMinimumSeconds", 3, 0, 600),
        settings.Whole("Limits:FilesPerComplaint", 5, 0, 50),
        settings.Whole("Limits:FileMegabytes", 10, 1, 1024));
}

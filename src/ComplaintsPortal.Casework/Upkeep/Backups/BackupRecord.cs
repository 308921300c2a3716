namespace ComplaintsPortal.Casework.Upkeep.Backups;

/// <summary>How the last round of the nightly backup ended in this process, for whoever must hear of a failure.</summary>
public sealed class BackupRecord
{
    private volatile FailedBackup? _failure;

    /// <summary>Null while the last round went well.</summary>
    public FailedBackup? Failure => _failure;

    public void NoteDone() => _failure = null;

    public void NoteFailed(FailedBackup failure) => _failure = failure;
}

using ComplaintsPortal.Persistence.Sqlite;

namespace ComplaintsPortal.Casework.Upkeep.Backups;

/// <param name="At">When it was tried last.</param>
/// <param name="Fault">Why, where the portal can say it; else the log does.</param>
public sealed record FailedBackup(DateTimeOffset At, BackupFault? Fault);

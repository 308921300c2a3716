using ComplaintsPortal.Casework.Upkeep.Backups;

namespace ComplaintsPortal.Web.Shared.Components.BackupBanner;

/// <param name="Failure">What went wrong last.</param>
/// <param name="Last">When the newest backup was made; null where there is none.</param>
public sealed record BackupBanner(FailedBackup Failure, DateTimeOffset? Last);

namespace ComplaintsPortal.Web.BackOffice.Profile;

/// <param name="Last">When the newest was made.</param>
/// <param name="Count">How many are kept.</param>
public sealed record BackupsPage(BackupState State, DateTimeOffset? Last, int Count, string Directory, int Hour);

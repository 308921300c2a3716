namespace ComplaintsPortal.Casework.Upkeep.Backups;

/// <summary>The backups the portal makes by itself.</summary>
/// <param name="Directory">Where they lie, absolute.</param>
/// <param name="Nights">How many nights are kept; 0: none are made.</param>
/// <param name="Weeks">How many weeks before those, one backup each.</param>
/// <param name="Hour">When, in the organisation's time zone.</param>
public sealed record BackupPlan(string Directory, int Nights, int Weeks, int Hour)
{
    public bool IsOff => Nights == 0;
}

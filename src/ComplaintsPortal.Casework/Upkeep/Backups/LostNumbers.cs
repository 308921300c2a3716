namespace ComplaintsPortal.Casework.Upkeep.Backups;

/// <summary>Numbers of one sequence and year that the replaced database had given out and the backup does not know, both ends included.</summary>
public sealed record LostNumbers(string Name, int Year, int First, int Last);

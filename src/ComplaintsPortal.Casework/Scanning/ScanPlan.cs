namespace ComplaintsPortal.Casework.Scanning;

/// <summary>How long what was found clean is scanned again when the antivirus learns new signatures; not at all where it is nought days.</summary>
public sealed record ScanPlan(int RescanDays)
{
    public const int UsualDays = 30;
}

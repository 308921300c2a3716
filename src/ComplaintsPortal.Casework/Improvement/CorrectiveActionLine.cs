namespace ComplaintsPortal.Casework.Improvement;

/// <summary>A corrective action as the list shows it; how many complaints it serves counts those the reader may not open too.</summary>
public sealed record CorrectiveActionLine(
    Guid Id, string Title, string? Cause, Guid? OwnerId, DateOnly OpenedOn, DateOnly DueOn, DateOnly? DoneOn, DateOnly? CheckedOn, bool? Effective, int Complaints)
{
    public bool IsLate(DateOnly today) => DoneOn is null && today > DueOn;
}

namespace ComplaintsPortal.Casework.Handling;

/// <summary>A member of staff to choose from.</summary>
public sealed record Handler(Guid Id, string Name);

namespace ComplaintsPortal.Casework.Handling;

/// <summary>An action as staff enter it: what, who, by when, and when it was done where it already is. Its documents are staged under the token.</summary>
public sealed record PlannedAction(string FormToken, string Text, Guid? OwnerId, DateOnly? DueOn, DateOnly? DoneOn);

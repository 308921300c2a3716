namespace ComplaintsPortal.Casework.Improvement;

public sealed record NewCorrectiveAction(string Title, string? Description, string? Cause, Guid? OwnerId, DateOnly DueOn);

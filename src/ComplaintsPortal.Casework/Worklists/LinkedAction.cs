namespace ComplaintsPortal.Casework.Worklists;

/// <summary>A corrective action that serves the case (R30).</summary>
public sealed record LinkedAction(Guid Id, string Title, Guid? OwnerId, DateOnly DueOn, DateOnly? DoneOn, bool? Effective);

namespace ComplaintsPortal.Domain.Reporting;

/// <summary>What the figures need to know of one corrective action (R30); local dates.</summary>
public sealed record CorrectiveActionFacts(DateOnly OpenedOn, DateOnly DueOn, DateOnly? DoneOn, DateOnly? CheckedOn, bool? Effective);

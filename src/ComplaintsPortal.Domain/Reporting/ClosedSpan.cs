namespace ComplaintsPortal.Domain.Reporting;

/// <summary>A closing that was undone: closed on the one day, open again from the other.</summary>
public sealed record ClosedSpan(DateOnly ClosedOn, DateOnly ReopenedOn);

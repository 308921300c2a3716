namespace ComplaintsPortal.Domain.Deadlines;

/// <summary>A day between receipt and due date that was not counted, and why (R19).</summary>
public sealed record PassedOverDay(DateOnly Date, DayOff Why);

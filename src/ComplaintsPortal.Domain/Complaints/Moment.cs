namespace ComplaintsPortal.Domain.Complaints;

/// <summary>An instant (UTC) with the local date it falls on in the organisation's time zone (R14).</summary>
public sealed record Moment(DateTimeOffset At, DateOnly On);

namespace ComplaintsPortal.Domain.Reporting;

/// <summary>How a reply that fell due stands: sent in time, sent after, or not sent.</summary>
public enum ReplyOutcome { OnTime, Late, OverdueOpen }

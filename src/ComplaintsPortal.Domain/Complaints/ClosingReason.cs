namespace ComplaintsPortal.Domain.Complaints;

/// <summary>Why a case is closed: a sent reply, or a reasoned exception (R28, R4).</summary>
public enum ClosingReason { Replied, Withdrawn, Unreachable, Duplicate, Unregistered }

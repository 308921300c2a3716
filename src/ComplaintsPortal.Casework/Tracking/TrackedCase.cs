namespace ComplaintsPortal.Casework.Tracking;

/// <summary>The case that a secret opens.</summary>
public sealed record TrackedCase(Guid ComplaintId, string Reference);

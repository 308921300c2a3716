namespace ComplaintsPortal.Casework.Intake;

/// <summary>What the complainant needs to find the acknowledgement again: its page's secret and the reference.</summary>
public sealed record Receipt(Guid ComplaintId, string Reference, string Secret);

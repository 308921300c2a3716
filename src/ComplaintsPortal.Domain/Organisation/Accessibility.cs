namespace ComplaintsPortal.Domain.Organisation;

/// <summary>Facts of the accessibility statement. Without an audit it says "non conforme" (R52).</summary>
public sealed record Accessibility(string? ContactEmail, AccessibilityAudit? Audit);

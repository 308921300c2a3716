using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Tracking;

/// <summary>The form as somebody filled it in who had complained otherwise, its shape already checked.</summary>
public sealed record FilledForm(string FormToken, Complainant Complainant, bool Sensitive);

using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Intake;

/// <summary>What the public form sends, its shape already checked. <paramref name="FormToken"/> is the form's one-time token: the files chosen are staged under it, and the same token twice is one complaint.</summary>
public sealed record Submission(string FormToken, Complainant Complainant, string Subject, string Description, bool Sensitive);

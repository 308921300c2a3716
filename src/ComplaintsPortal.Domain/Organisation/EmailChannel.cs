namespace ComplaintsPortal.Domain.Organisation;

/// <summary>Complaints by e-mail: where to, and the word wanted in the subject (none: null).</summary>
public sealed record EmailChannel(string Address, string? SubjectWord);

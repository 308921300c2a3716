using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>A line that can't be used: since when, and what was wrong the last time.</summary>
public sealed record BrokenLine(MailLine Line, DateTimeOffset Since, MailFailure Failure);

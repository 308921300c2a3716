using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Mailroom;

/// <summary>The case a message speaks of, and whether it comes from the complainant's address.</summary>
/// <param name="IsSure">It answers a letter of ours, or the reference in its subject is the sender's own case.</param>
public sealed record MessageThread(Guid ComplaintId, string Reference, bool IsTheirs, bool IsSure);

using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Tracking;

/// <summary>What a complainant may see of their case (R31): what they wrote and sent, their questions with the answers, the
/// replies that were sent. Notes, actions and people of the house are no part of it.</summary>
public sealed record TrackedFile(
    Complaint Complaint,
    IReadOnlyList<Document> Files,
    IReadOnlyList<ComplainantEntry> Entries,
    IReadOnlyList<ProgressQuestion> Questions,
    IReadOnlyList<Reply> Replies)
{
    /// <summary>Their e-mail address where the acknowledgement did not arrive at it; null otherwise.</summary>
    public string? NotReachedAt { get; init; }

    /// <summary>What went with each reply, by its id: these documents of the house and no others.</summary>
    public ILookup<Guid, Document> Sent { get; init; } = Array.Empty<Document>().ToLookup(_ => Guid.Empty);
}

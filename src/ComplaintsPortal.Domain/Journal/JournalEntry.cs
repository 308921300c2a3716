using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.Journal;

/// <summary>
/// One act, as the append-only journal keeps it (R34). Nobody is named: a member of staff stands by their id (the name is
/// looked up in the list of staff) and the role they acted in (a fact), a complainant by being the complainant of that complaint. Entries are made by
/// <see cref="JournalChain.Append"/>; the constructor takes what a database gives back.
/// </summary>
public sealed class JournalEntry(
    long sequence,
    DateTimeOffset at,
    ActorKind actorKind,
    Guid? actorId,
    string act,
    Guid? complaintId,
    string? reference,
    string facts,
    byte[]? commitment,
    byte[] previousDigest,
    byte[] digest)
{
    /// <summary>From 1, without a gap.</summary>
    public long Sequence { get; private set; } = sequence;

    /// <summary>UTC, to the millisecond.</summary>
    public DateTimeOffset At { get; private set; } = at;

    public ActorKind ActorKind { get; private set; } = actorKind;
    public Guid? ActorId { get; private set; } = actorId;

    /// <summary>A code such as <c>complaint.registered</c>.</summary>
    public string Act { get; private set; } = act;

    public Guid? ComplaintId { get; private set; } = complaintId;
    public string? Reference { get; private set; } = reference;

    /// <summary>Facts that name nobody, as a JSON object of texts in the order of their names; outlives erasure.</summary>
    public string Facts { get; private set; } = facts;

    /// <summary>A keyed digest of each thing that the act stored, one after the other in the order of the fact <c>holds</c>; null where there are none.</summary>
    public byte[]? Commitment { get; private set; } = commitment;

    public byte[] PreviousDigest { get; private set; } = previousDigest;
    public byte[] Digest { get; private set; } = digest;

    /// <summary>The head of the journal when this entry is its last.</summary>
    public JournalHead AsHead() => new(Sequence, CanonicalForm.Hex(Digest));
}

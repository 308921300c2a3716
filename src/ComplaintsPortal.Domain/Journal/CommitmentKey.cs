using System.Security.Cryptography;

namespace ComplaintsPortal.Domain.Journal;

/// <summary>
/// The secret of one complaint, under which what its acts stored is committed to in the journal (R34). Erasure destroys it
/// (R40): what is left of the commitments can then be matched with nothing, and the chain still verifies.
/// </summary>
public sealed class CommitmentKey(Guid complaintId, byte[] secret)
{
    public const int SecretLength = 32;

    /// <summary>Of one content.</summary>
    public const int CommitmentLength = HMACSHA256.HashSizeInBytes;

    public Guid ComplaintId { get; private set; } = complaintId;

    public byte[] Secret { get; private set; } = secret.Length == SecretLength
        ? secret
        : throw new ArgumentException($"A key has {SecretLength} bytes.", nameof(secret));

    public static CommitmentKey New(Guid complaintId) => new(complaintId, RandomNumberGenerator.GetBytes(SecretLength));

    /// <summary>HMAC-SHA-256 over the canonical form; the place in the journal is part of it, so equal contents do not look alike.</summary>
    public byte[] Commit(long sequence, string act, Content content) =>
        HMACSHA256.HashData(Secret, CanonicalForm.Of(ComplaintId, sequence, act, content));

    /// <summary>The commitments to all that an act stored, one after the other.</summary>
    public byte[] Commit(long sequence, string act, IEnumerable<Content> contents) => [.. contents.SelectMany(content => Commit(sequence, act, content))];

    /// <summary>Whether that content is the one to which an entry committed at that place among its commitments, from 0.</summary>
    public bool Opens(CommittedEntry entry, int place, Content content) =>
        entry.CommitmentAt(place) is { Length: CommitmentLength } commitment
        && CryptographicOperations.FixedTimeEquals(commitment, Commit(entry.Sequence, entry.Act, content));
}

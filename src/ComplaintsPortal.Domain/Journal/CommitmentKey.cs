using System.Security.Cryptography;

namespace ComplaintsPortal.Domain.Journal;

/// <summary>
/// The secret of one complaint, under which its personal facts are committed to in the journal (R34). Erasure destroys it
/// (R40): what is left of the commitments can then be matched with nothing, and the chain still verifies.
/// </summary>
public sealed class CommitmentKey(Guid complaintId, byte[] secret)
{
    public const int SecretLength = 32;

    public Guid ComplaintId { get; private set; } = complaintId;

    public byte[] Secret { get; private set; } = secret.Length == SecretLength
        ? secret
        : throw new ArgumentException($"A key has {SecretLength} bytes.", nameof(secret));

    public static CommitmentKey New(Guid complaintId) => new(complaintId, RandomNumberGenerator.GetBytes(SecretLength));

    /// <summary>HMAC-SHA-256 over the canonical form; the place in the journal is part of it, so equal facts do not look alike.</summary>
    public byte[] Commit(long sequence, string act, IReadOnlyDictionary<string, string?> personal) =>
        HMACSHA256.HashData(Secret, CanonicalForm.Of(ComplaintId, sequence, act, personal));

    /// <summary>Whether these are the personal facts that an entry committed to.</summary>
    public bool Opens(JournalEntry entry, IReadOnlyDictionary<string, string?> personal) =>
        entry.Commitment is { } commitment
        && entry.ComplaintId == ComplaintId
        && CryptographicOperations.FixedTimeEquals(commitment, Commit(entry.Sequence, entry.Act, personal));
}

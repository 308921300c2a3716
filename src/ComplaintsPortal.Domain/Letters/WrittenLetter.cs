namespace ComplaintsPortal.Domain.Letters;

/// <summary>A letter as the act wrote it: the kept copy (secrets redacted), the digest of the true bytes, and these sealed until sent.</summary>
public sealed record WrittenLetter
{
    public required Guid Id { get; init; }
    public required Guid? ComplaintId { get; init; }
    public required LetterKind Kind { get; init; }
    public required LetterMedium Medium { get; init; }
    public string? To { get; init; }
    public string? PostalAddress { get; init; }
    public required string Subject { get; init; }
    public required string Markup { get; init; }
    public required string MessageId { get; init; }
    public required DateTimeOffset WrittenAt { get; init; }
    public Guid? WrittenBy { get; init; }
    public byte[]? KeptBytes { get; init; }
    public required byte[] TrueDigest { get; init; }
    public byte[]? SealedBytes { get; init; }
}

namespace ComplaintsPortal.Domain.CaseFiles;

/// <summary>The digest of a link's secret or of a tracking code; the secret itself is never stored (R32).</summary>
public sealed class TrackingSecret
{
    private TrackingSecret() { }

    public TrackingSecret(Guid complaintId, SecretPurpose purpose, byte[] digest, DateTimeOffset createdAt, DateTimeOffset? expiresAt)
        => (Id, ComplaintId, Purpose, Digest, CreatedAt, ExpiresAt) = (Guid.CreateVersion7(createdAt), complaintId, purpose, digest, createdAt, expiresAt);

    public Guid Id { get; private set; }
    public Guid ComplaintId { get; private set; }
    public SecretPurpose Purpose { get; private set; }
    public byte[] Digest { get; private set; } = [];
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset? ExpiresAt { get; private set; }
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>A recovery link serves once; the others as often as wanted until they expire.</summary>
    public bool Opens(DateTimeOffset now) => (ExpiresAt is null || now < ExpiresAt) && (Purpose != SecretPurpose.Recovery || UsedAt is null);

    public Refusal? WhyNotUse(DateTimeOffset now) => Opens(now) ? null : new Refusal("secret-over");

    public void Use(DateTimeOffset now)
    {
        RefusedException.When(WhyNotUse(now));
        UsedAt ??= now;
    }
}

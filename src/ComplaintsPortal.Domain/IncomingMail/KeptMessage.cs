using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.IncomingMail;

/// <summary>What is known of a message at the moment it is kept.</summary>
public sealed record KeptMessage
{
    /// <summary>The stored file's that holds the raw message.</summary>
    public required Guid Id { get; init; }

    public required string Key { get; init; }
    public required string Likeness { get; init; }
    public required string Sha256 { get; init; }
    public required long Length { get; init; }
    public long? LeftOnServer { get; init; }
    public string? MessageId { get; init; }
    public string? From { get; init; }
    public string FromName { get; init; } = "";
    public string Subject { get; init; } = "";
    public DateTimeOffset? SentAt { get; init; }
    public required Moment Received { get; init; }
    public required DateTimeOffset FetchedAt { get; init; }
    public bool IsAutomatic { get; init; }
    public bool WasAnswered { get; init; }
    public MessageDoubt Doubt { get; init; }
}

namespace ComplaintsPortal.Domain.Letters;

/// <summary>What a message is composed from. The same values give the same bytes, on every try and every machine (R48).</summary>
public sealed record OutgoingLetter
{
    /// <summary>Without angle brackets: <c>01…@example.org</c>.</summary>
    public required string MessageId { get; init; }

    public required DateTimeOffset Date { get; init; }
    public required Mailbox From { get; init; }
    public required Mailbox To { get; init; }
    public required string Subject { get; init; }
    public required string Text { get; init; }
    public required string Html { get; init; }

    /// <summary>Sets <c>Auto-Submitted</c> (R49, RFC 3834): written by the portal and not by a person.</summary>
    public bool Automatic { get; init; }

    public string? InReplyTo { get; init; }
    public IReadOnlyList<LetterAttachment> Attachments { get; init; } = [];
}

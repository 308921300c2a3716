using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Domain.IncomingMail;

/// <summary>What could be read of a message that came in (RFC 5322, RFC 2045 and following). Nothing in it is trusted: it is what a stranger wrote.</summary>
public sealed record ReadMessage
{
    /// <summary>Without angle brackets; null where the message has none.</summary>
    public string? MessageId { get; init; }

    /// <summary>Ids of <c>In-Reply-To</c>, without angle brackets.</summary>
    public IReadOnlyList<string> InReplyTo { get; init; } = [];

    /// <summary>Ids of <c>References</c>, oldest first, without angle brackets.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>The first author (the sender where there is none); null where no letter could be addressed to it. So are all mailboxes here.</summary>
    public Mailbox? From { get; init; }

    /// <summary>Where answers are wanted, if not at <see cref="From"/>.</summary>
    public Mailbox? ReplyTo { get; init; }

    /// <summary>Where an answer goes, as the author wants it; null where it can go nowhere.</summary>
    public Mailbox? AnswerTo => ReplyTo ?? From;

    public IReadOnlyList<Mailbox> To { get; init; } = [];
    public IReadOnlyList<Mailbox> Cc { get; init; } = [];

    /// <summary>The envelope's sender as the last server wrote it down: empty for the null sender (<c>&lt;&gt;</c>), null where nobody wrote it.</summary>
    public string? ReturnPath { get; init; }

    /// <summary>Decoded, on one line.</summary>
    public string Subject { get; init; } = "";

    /// <summary>What the sender's machine says; null where it can't be read.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>What a person wrote, as plain text: the text part, else the HTML part turned to text. With what was quoted.</summary>
    public string Text { get; init; } = "";

    public IReadOnlyList<ReadAttachment> Attachments { get; init; } = [];

    /// <summary>The first word of <c>Auto-Submitted</c>, in small letters (RFC 3834); <c>auto-replied</c> where only an older sign says so
    /// (<c>X-Autoreply</c>); null where there is none.</summary>
    public string? AutoSubmitted { get; init; }

    /// <summary>In small letters; null where the header is missing.</summary>
    public string? Precedence { get; init; }

    /// <summary>Whether any <c>List-*</c> header is there (RFC 2369, RFC 2919).</summary>
    public bool IsFromList { get; init; }

    /// <summary>Only of a delivery report (RFC 3464).</summary>
    public DeliveryReport? Report { get; init; }

    /// <summary>What kept the message from being read whole; the raw message is kept all the same, and a person looks at it.</summary>
    public IReadOnlyList<MessageFault> Faults { get; init; } = [];
}

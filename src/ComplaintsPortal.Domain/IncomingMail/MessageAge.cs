namespace ComplaintsPortal.Domain.IncomingMail;

/// <summary>
/// Whether a message belongs to the past (R50): what came before the portal first looked at the mailbox, what somebody answered
/// there, what is older than some days. The portal answers none of them by itself, for its date due is near or gone.
/// </summary>
public static class MessageAge
{
    /// <summary>A week: longer than any weekend or fault of a line, shorter than any delay to reply that an organisation promises.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromDays(7);

    /// <param name="message">As it was kept.</param>
    /// <param name="firstLook">When the portal first read this mailbox; null where it never has.</param>
    /// <param name="now">When it is decided on.</param>
    /// <returns>Null where it is fresh.</returns>
    public static MessageDoubt? WhyWait(IncomingMessage message, DateTimeOffset? firstLook, DateTimeOffset now) =>
        message.WasAnswered ? MessageDoubt.AnsweredThere
        : message.ReceivedAt < firstLook ? MessageDoubt.BeforeFirstLook
        : now - Written(message) > Most ? MessageDoubt.Old
        : null;

    /// <summary>The earlier of receipt and the sender's own date: who moves a mailbox to another server often has every message received anew.</summary>
    private static DateTimeOffset Written(IncomingMessage message) => message.SentAt < message.ReceivedAt ? message.SentAt.Value : message.ReceivedAt;
}

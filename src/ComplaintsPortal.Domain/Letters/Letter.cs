using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.IncomingMail;

namespace ComplaintsPortal.Domain.Letters;

/// <summary>A letter, written in the transaction of the act it reports and kept exactly; where it holds a secret, the kept copy is redacted and the true bytes stay as a digest and, until sent, sealed (R32, R48).</summary>
public sealed class Letter
{
    private Letter() { }

    public Letter(WrittenLetter written)
    {
        (Id, ComplaintId, Kind, Medium) = (written.Id, written.ComplaintId, written.Kind, written.Medium);
        (To, PostalAddress, Subject, Markup) = (written.To, written.PostalAddress, written.Subject, written.Markup);
        (MessageId, WrittenAt, WrittenBy) = (written.MessageId, written.WrittenAt, written.WrittenBy);
        (KeptBytes, TrueDigest, SealedBytes) = (written.KeptBytes, written.TrueDigest, written.SealedBytes);
        StateAt = written.WrittenAt;
    }

    public Guid Id { get; private set; }
    public Guid? ComplaintId { get; private set; }
    public LetterKind Kind { get; private set; }
    public LetterMedium Medium { get; private set; }
    public string? To { get; private set; }
    public string? PostalAddress { get; private set; }
    public string Subject { get; private set; } = "";

    /// <summary>The Markdown that the text part and the HTML part were rendered from, secrets redacted; what people wrote is escaped in it.</summary>
    public string Markup { get; private set; } = "";

    public string MessageId { get; private set; } = "";
    public DateTimeOffset WrittenAt { get; private set; }
    public Guid? WrittenBy { get; private set; }

    /// <summary>The whole message as kept (RFC 5322), secrets redacted; null on paper.</summary>
    public byte[]? KeptBytes { get; private set; }

    /// <summary>SHA-256 of the true bytes.</summary>
    public byte[] TrueDigest { get; private set; } = [];

    /// <summary>The true bytes under the portal's key; gone once sent.</summary>
    public byte[]? SealedBytes { get; private set; }

    public LetterState State { get; private set; } = LetterState.Queued;
    public DateTimeOffset StateAt { get; private set; }

    /// <summary>What the next server answered, or what staff said of the posting.</summary>
    public string? Answer { get; private set; }

    /// <summary>Sent, for the deadline (R12): accepted by the next server, or the date staff recorded.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    public int Tries { get; private set; }
    public DateTimeOffset? NextTryAt { get; private set; }

    /// <summary>Lies in the pickup folder; still queued.</summary>
    public bool LeftInFolder { get; private set; }

    public bool IsOnItsWay => State == LetterState.Queued;

    /// <inheritdoc cref="IsLost"/>
    public bool NeedsAnotherAddress => IsLost(State, Medium, PostalAddress);

    /// <summary>It does not arrive where it is addressed to: refused, come back, given up, kept back, or on paper without an address. Another address needs another letter.</summary>
    public static bool IsLost(LetterState state, LetterMedium medium, string? postalAddress) => state switch
    {
        LetterState.Refused or LetterState.Bounced or LetterState.GivenUp or LetterState.Held => true,
        LetterState.Queued => medium == LetterMedium.Paper && string.IsNullOrWhiteSpace(postalAddress),
        _ => false,
    };

    /// <summary>Whether one written to that person now would go where this one is addressed to: by e-mail where they have an address, otherwise by post.</summary>
    public bool GoesTo(Complainant complainant) => Mailbox.IsAddress(complainant.Email)
        ? string.Equals(complainant.Email, To, StringComparison.OrdinalIgnoreCase)
        : Medium == LetterMedium.Paper && string.Equals(complainant.PostalAddress, PostalAddress, StringComparison.Ordinal);

    /// <summary>
    /// Keeps what became of one try to hand the letter over. Sent at least once (R48): of a letter already sent, posted or bounced
    /// only the try is counted, and what it was held to be stays.
    /// </summary>
    public void Note(Handover handover, DateTimeOffset at, DateTimeOffset? nextTry)
    {
        Tries++;
        if (!IsOnItsWay) return;
        (StateAt, Answer, NextTryAt) = (at, handover.Answer, nextTry);
        switch (handover.Outcome)
        {
            case HandoverOutcome.Accepted:
                (State, SentAt, SealedBytes, LeftInFolder) = (LetterState.Sent, at, null, false);
                break;
            case HandoverOutcome.LeftInFolder:
                LeftInFolder = true;
                break;
            case HandoverOutcome.Refused:
                State = LetterState.Refused;
                break;
            case HandoverOutcome.TryAgain:
                if (nextTry is null) State = LetterState.GivenUp;
                break;
        }
    }

    /// <summary>Keeps an automatic letter back for a person to decide (R51), and why, written as <c>[Silence]</c>.</summary>
    public void Hold(Silence why)
    {
        if (IsOnItsWay) (State, Answer) = (LetterState.Held, $"[{why}]");
    }

    /// <summary>
    /// Only what was refused, given up or held back can be queued again, and what waits for its next try can have it now; what bounced
    /// needs another address, and so another letter.
    /// </summary>
    public Refusal? WhyNotQueueAgain() => WhyNotQueueAgain(State, NextTryAt);

    /// <summary>The same, of what was read of a letter. A next try is set only by one that failed.</summary>
    public static Refusal? WhyNotQueueAgain(LetterState state, DateTimeOffset? nextTryAt) => state switch
    {
        LetterState.Refused or LetterState.GivenUp or LetterState.Held => null,
        LetterState.Queued => nextTryAt is null ? new Refusal("letter-not-waiting") : null,
        _ => new Refusal("letter-not-refused", state),
    };

    /// <summary>Tries the same bytes again at once (R48), the cause of the refusal being mended.</summary>
    public void QueueAgain(DateTimeOffset at)
    {
        RefusedException.When(WhyNotQueueAgain());
        (State, StateAt, NextTryAt) = (LetterState.Queued, at, null);
    }

    /// <summary>Refuses a letter that is already sent, and a date before it was written or in the future.</summary>
    public Refusal? WhyNotPost(DateOnly on, DateOnly writtenOn, DateOnly today) =>
        State is LetterState.Sent or LetterState.Posted ? new Refusal("already-sent")
        : on > today ? new Refusal("posted-in-future", on)
        : on < writtenOn ? new Refusal("posted-before-written", writtenOn)
        : null;

    /// <summary>Staff record that they sent it by post, or otherwise, on that day (R12, R48). <paramref name="posted"/> is what the deadline is held against.</summary>
    public void Post(Moment posted, DateOnly writtenOn, string how, Moment now)
    {
        RefusedException.When(WhyNotPost(posted.On, writtenOn, now.On));
        (State, SentAt, StateAt, Answer) = (LetterState.Posted, posted.At, now.At, how);
        (SealedBytes, NextTryAt, LeftInFolder) = (null, null, false);
    }

    /// <summary>What was posted after all does not bounce, nor does anything twice; what lay in the folder may, sent by hand.</summary>
    public Refusal? WhyNotBounce() => State switch
    {
        LetterState.Posted => new Refusal("already-posted"),
        LetterState.Held => new Refusal("letter-not-sent"),
        LetterState.Bounced => new Refusal("already-bounced"),
        _ => null,
    };

    /// <summary>Came back for good: it does not count as sent any more (R12).</summary>
    public void Bounce(string answer, DateTimeOffset at)
    {
        RefusedException.When(WhyNotBounce());
        (State, SentAt, StateAt, Answer, NextTryAt, LeftInFolder) = (LetterState.Bounced, null, at, answer, null, false);
    }
}

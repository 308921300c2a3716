using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Domain.Complaints;

public sealed partial class Complaint
{
    /// <summary>A reply was written: exact copy kept, letter on its way (R12, R24). Nothing is awaited any more. What it decides is the reply's own until it is sent.</summary>
    public void Reply(bool namesMediator, Moment now)
    {
        Go(Move.Reply);
        StopAwaiting(now);
        (ReplyWrittenAt, QualifiedAt) = (now.At, QualifiedAt ?? now.At);
        if (namesMediator) MediationNamedAt ??= now.At;
        Recount();
    }

    public Refusal? WhyNotRecordReplySent() =>
        WhyNot(Move.RecordReplySent) ?? (ReplyWrittenAt is null ? new Refusal("no-reply-written") : null);

    /// <summary>
    /// The reply was sent at that instant, which is what meets the deadline (R12). A fact, kept wherever the case stands by then.
    /// </summary>
    /// <param name="decision">Of the last reply that was sent, this one among them.</param>
    /// <param name="sent">Accepted by the next mail server, or posted.</param>
    /// <param name="written">When that reply was written; the last one where it is not said. It answers the contestations made before.</param>
    public void RecordReplySent(Decision decision, DateTimeOffset sent, DateTimeOffset? written = null)
    {
        RefusedException.When(WhyNotRecordReplySent());
        var wasOpen = !HasSentReply;
        if (RepliedAt is not { } first || sent < first) RepliedAt = sent;
        foreach (var contestation in Contestations.Where(c => c.MadeAt <= (written ?? ReplyWrittenAt))) contestation.Answer(sent);
        Go(Status == Status.InTreatment && wasOpen && HasSentReply ? Move.Reply : Move.RecordReplySent);
        Decide(decision, new Moment(sent, Policy.Region.DateOf(sent)));
        Recount();
    }

    public Refusal? WhyNotReopenDutyToReply() =>
        WhyNot(Move.ReopenDutyToReply) ?? (ReplyWrittenAt is null ? new Refusal("no-reply-written") : null);

    /// <summary>
    /// A reply came back for good: unless a later one was sent, the duty to reply is open again (R12), and the case too where that
    /// reply had closed it. What was closed for another reason stays closed.
    /// </summary>
    /// <param name="decision">Of the last reply that stays sent; null where none does.</param>
    /// <param name="now">When that became known.</param>
    /// <param name="written">When that reply was written; the last one where it is not said.</param>
    public void ReopenDutyToReply(Decision? decision, Moment now, DateTimeOffset? written = null)
    {
        RefusedException.When(WhyNotReopenDutyToReply());
        var bounced = written ?? ReplyWrittenAt!.Value;
        if (WasMetBy(bounced, RepliedAt)) RepliedAt = null;
        foreach (var contestation in Contestations.Where(c => WasMetBy(bounced, c.AnsweredAt))) contestation.ReopenDuty();
        var opens = bounced >= ReplyWrittenAt || !HasSentReply;
        if (opens && (Status != Status.Closed || ClosingReason == Complaints.ClosingReason.Replied))
        {
            Go(Move.ReopenDutyToReply);
            if (!IsClosed) Unclose(now);
        }
        else
        {
            Touch();
        }

        Decide(decision, now);
        Recount();
    }

    /// <summary>A sent reply that answers what stands: the first complaint, or the last contestation.</summary>
    public bool HasSentReply => Contestations.LastOrDefault() is { } contested ? contested.AnsweredAt is not null : RepliedAt is not null;

    /// <summary>Sent after the bounced reply was written, and before a later one was.</summary>
    private bool WasMetBy(DateTimeOffset bounced, DateTimeOffset? sent) =>
        sent >= bounced && (bounced >= ReplyWrittenAt || sent < ReplyWrittenAt);

    private void Decide(Decision? decision, Moment now)
    {
        Decision = decision;
        OweLesson(now);
    }
}

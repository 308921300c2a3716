namespace ComplaintsPortal.Domain.Complaints;

public sealed partial class Complaint
{
    public void Assign(Guid? ownerId)
    {
        OwnerId = ownerId;
        Version++;
    }

    public void Categorise(string? category)
    {
        Category = category;
        Version++;
    }

    public void SayConsumer(bool? consumer)
    {
        Consumer = consumer;
        Version++;
    }

    public void MarkConfidential(bool confidential)
    {
        Confidential = confidential;
        Version++;
    }

    /// <summary>The first action of the treatment: what is registered is in treatment from then on.</summary>
    public void StartTreatment()
    {
        if (Status == Status.Registered) Go(Move.StartTreatment);
    }

    /// <summary>The acknowledgement was given: shown on screen, sent, or posted (R21). Only the first counts.</summary>
    public void NoteAcknowledged(DateTimeOffset at)
    {
        AcknowledgedAt ??= at;
        Version++;
    }

    public Refusal? WhyNotExtend(DateOnly to, string reason, DateOnly today)
    {
        if (WhyNot(Move.Extend) is { } refusal) return refusal;
        if (DueOn is not { } due) return new Refusal("no-due-date");
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("reason-missing");
        if (today > due) return new Refusal("due-date-over", due);
        return to <= due ? new Refusal("not-later", due) : null;
    }

    /// <summary>Moves the due date with a reason, before it is over; both dates remain (R20). The letter to the complainant leaves in the same act.</summary>
    public void Extend(Guid id, DateOnly to, string reason, Moment now)
    {
        RefusedException.When(WhyNotExtend(to, reason, now.On));
        Go(Move.Extend);
        Extensions.Add(new Extension(id, DueOn!.Value, to, reason, now));
        DueOn = to;
    }

    /// <summary>A reply was written: exact copy kept, letter on its way (R12, R24).</summary>
    public void Reply(Decision decision, bool namesMediator, Moment now)
    {
        Go(Move.Reply);
        (Decision, ReplyWrittenAt, QualifiedAt) = (decision, now.At, QualifiedAt ?? now.At);
        if (namesMediator) MediationNamedAt ??= now.At;
    }

    /// <summary>The reply was sent at that instant, which is what meets the deadline (R12).</summary>
    public void RecordReplySent(DateTimeOffset sent)
    {
        Go(Move.RecordReplySent);
        RepliedAt ??= sent;
        foreach (var contestation in Contestations.Where(c => c.MadeAt <= sent)) contestation.Answer(sent);
        PausedSince = null;
    }

    /// <summary>The reply came back for good: the duty to reply is open again (R12).</summary>
    public void ReopenDutyToReply()
    {
        Go(Move.ReopenDutyToReply);
        if (Contestations.LastOrDefault() is { } contestation) contestation.ReopenDuty();
        else RepliedAt = null;
        Unclose();
    }
}

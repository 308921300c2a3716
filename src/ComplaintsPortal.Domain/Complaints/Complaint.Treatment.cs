namespace ComplaintsPortal.Domain.Complaints;

public sealed partial class Complaint
{
    public void Assign(Guid? ownerId)
    {
        OwnerId = ownerId;
        Touch();
    }

    public void Categorise(string? category)
    {
        Category = category;
        Touch();
    }

    public void SayConsumer(bool? consumer)
    {
        Consumer = consumer;
        Touch();
    }

    public void MarkConfidential(bool confidential)
    {
        Confidential = confidential;
        Touch();
    }

    /// <summary>Something is done to treat it: what is registered is in treatment from then on. Refused before it is qualified (R23); the follow-up goes on after the closing (R28).</summary>
    public void StartTreatment() => Go(Move.StartTreatment);

    /// <summary>Refuses without a duty to reply that is open, after the due date as it stands today, and for more than a year.</summary>
    public Refusal? WhyNotExtend(DateOnly to, string reason, DateOnly today)
    {
        if (WhyNot(Move.Extend) is { } refusal) return refusal;
        if (HasSentReply || DueOnAsOf(today) is not { } due) return new Refusal("no-due-date");
        if (Reasoned(reason) is { } unreasoned) return unreasoned;
        if (today > due) return new Refusal("due-date-over", due);
        if (to <= due) return new Refusal("not-later", due);
        return to > today.AddYears(1) ? new Refusal("extension-too-long", today.AddYears(1)) : null;
    }

    /// <summary>Moves the due date of the open duty, the first reply's or a contestation's, with a reason, before it is over; both dates remain (R20). The letter to the complainant leaves in the same act.</summary>
    public Extension Extend(Guid id, DateOnly to, string reason, Moment now)
    {
        RefusedException.When(WhyNotExtend(to, reason, now.On));
        Go(Move.Extend);
        var due = DueOnAsOf(now.On)!.Value;
        if (Contestations.Count == 0 && Extensions.Count == 0) FirstDueOn = due;
        var extension = new Extension(id, due, to, reason, now);
        Extensions.Add(extension);
        Recount();
        return extension;
    }
}

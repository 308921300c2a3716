namespace ComplaintsPortal.Domain.Complaints;

public sealed partial class Complaint
{
    public Refusal? WhyNotClose(ClosingReason reason, string? note)
    {
        if (WhyNot(Move.Close) is { } refusal) return refusal;
        return reason switch
        {
            Complaints.ClosingReason.Replied => HasSentReply ? null : new Refusal("no-reply-sent"),
            Complaints.ClosingReason.Withdrawn or Complaints.ClosingReason.Unreachable or Complaints.ClosingReason.Duplicate => Reasoned(note),
            _ => Nature == Nature.Complaint ? new Refusal("reason-not-possible", reason) : Reasoned(note),
        };
    }

    /// <summary>Closes with a sent reply, or with a reasoned exception: withdrawn, unreachable, duplicate; a difficulty or a hazard also with a note of how it ended (R28).</summary>
    public void Close(ClosingReason reason, string? note, string? duplicateOf, Moment now)
    {
        RefusedException.When(WhyNotClose(reason, note));
        Go(Move.Close);
        EndWith(reason, note, now);
        DuplicateOf = duplicateOf;
    }

    /// <summary>The complainant takes it back, at any time before the end (R31).</summary>
    public void Withdraw(string? note, Moment now)
    {
        Go(Move.Withdraw);
        EndWith(Complaints.ClosingReason.Withdrawn, note, now);
    }

    /// <summary>The complainant contests the reply: the case is open again, with a clock of its own (R18, R28).</summary>
    public Contestation Contest(Guid id, Moment now)
    {
        var wasClosed = IsClosed;
        Go(Move.Contest);
        if (wasClosed) CountReopening();
        var contestation = new Contestation(id, now, CountContestation(now.On).DueOn);
        Contestations.Add(contestation);
        return contestation;
    }

    public void OpenMediation(Moment now)
    {
        var wasClosed = IsClosed;
        Go(Move.OpenMediation);
        if (wasClosed) CountReopening();
        MediationOpenedAt ??= now.At;
    }

    public void EndMediation() => Go(Move.EndMediation);

    public Refusal? WhyNotReopen(string reason) =>
        (Status == Status.Withdrawn && IsRegistered ? WhyNot(Move.Reinstate) : WhyNot(Move.Reopen))
        ?? Reasoned(reason);

    /// <summary>Opens again what was closed, withdrawn or closed unregistered, with a reason.</summary>
    public void Reopen(string reason)
    {
        RefusedException.When(WhyNotReopen(reason));
        Go(Status == Status.Withdrawn && IsRegistered ? Move.Reinstate : Move.Reopen);
        CountReopening();
    }

    /// <summary>A sent reply that answers what stands: the first complaint, or the last contestation.</summary>
    public bool HasSentReply => Contestations.LastOrDefault() is { } contested ? contested.AnsweredAt is not null : RepliedAt is not null;

    private void CountReopening()
    {
        TimesReopened++;
        Unclose();
    }

    private static Refusal? Reasoned(string? note) => string.IsNullOrWhiteSpace(note) ? new Refusal("reason-missing") : null;
}

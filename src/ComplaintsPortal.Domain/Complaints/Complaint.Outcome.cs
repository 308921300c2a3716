using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Domain.Complaints;

public sealed partial class Complaint
{
    public Refusal? WhyNotClose(ClosingReason reason, string? note, string? duplicateOf = null) =>
        WhyNot(Move.Close) ?? reason switch
        {
            Complaints.ClosingReason.Replied => HasSentReply ? null : new Refusal("no-reply-sent"),
            Complaints.ClosingReason.Duplicate => Reasoned(note) ?? WhyNotDuplicateOf(duplicateOf),
            Complaints.ClosingReason.Withdrawn or Complaints.ClosingReason.Unreachable => Reasoned(note),
            _ => Nature == Nature.Complaint ? new Refusal("reason-not-possible", reason) : Reasoned(note),
        };

    /// <summary>Closes with a sent reply, or with a reasoned exception: withdrawn, unreachable, duplicate; a difficulty or a hazard also with a note of how it ended (R28).</summary>
    public void Close(ClosingReason reason, string? note, string? duplicateOf, Moment now)
    {
        RefusedException.When(WhyNotClose(reason, note, duplicateOf));
        Go(Move.Close);
        StopAwaiting(now);
        EndWith(reason, note, duplicateOf, now);
        Recount();
    }

    /// <summary>The complainant takes it back, at any time before the end (R31).</summary>
    public void Withdraw(string? note, Moment now)
    {
        Go(Move.Withdraw);
        StopAwaiting(now);
        EndWith(Complaints.ClosingReason.Withdrawn, note, null, now);
        Recount();
    }

    /// <summary>Refuses where no reply was written, or only later than that: there is nothing to contest yet.</summary>
    public Refusal? WhyNotContest(DateOnly? madeOn = null)
    {
        if (WhyNot(Move.Contest) is { } refusal) return refusal;
        if (ReplyWrittenAt is not { } written) return new Refusal("no-reply-written");
        return madeOn < Policy.Region.DateOf(written) ? new Refusal("contested-before-reply", Policy.Region.DateOf(written)) : null;
    }

    /// <summary>The complainant contests the reply: the case is open again, with a clock of its own (R18, R28).</summary>
    /// <param name="id">The contestation's.</param>
    /// <param name="made">When it was received; its clock runs from that day. On the day of the reply it comes after the reply.</param>
    /// <param name="recorded">When it is entered, where that is later.</param>
    public Contestation Contest(Guid id, Moment made, Moment? recorded = null)
    {
        RefusedException.When(WhyNotContest(made.On));
        Go(Move.Contest);
        TimesReopened++;
        Unclose(recorded ?? made);
        var at = made.At > ReplyWrittenAt ? made.At : ReplyWrittenAt!.Value.AddMilliseconds(1);
        var contestation = new Contestation(id, made with { At = at }, Calendar.Count(made.On, Policy.Days).DueOn);
        Contestations.Add(contestation);
        Recount();
        return contestation;
    }

    /// <summary>The complainant was told of the mediator, in a reply or without one (R25). Only the first counts.</summary>
    public void NoteMediatorNamed(Moment now)
    {
        MediationNamedAt ??= now.At;
        Touch();
    }

    public void OpenMediation(Moment now)
    {
        if (Status == Status.Closed) TimesReopened++;
        Go(Move.OpenMediation);
        Unclose(now);
        MediationOpenedAt ??= now.At;
        Recount();
    }

    public void EndMediation() => Go(Move.EndMediation);

    public Refusal? WhyNotReopen(string reason) => WhyNot(MoveToReopen) ?? Reasoned(reason);

    /// <summary>Opens again what was closed, withdrawn or closed unregistered, with a reason; it comes back to where it was worked on.</summary>
    public void Reopen(string reason, Moment now)
    {
        RefusedException.When(WhyNotReopen(reason));
        if (Status == Status.Closed) TimesReopened++;
        Go(MoveToReopen);
        Unclose(now);
        Recount();
    }

    private Move MoveToReopen => Status switch
    {
        Status.Withdrawn when IsRegistered || Nature != Nature.Complaint => Move.Reinstate,
        Status.ClosedUnregistered when OpenRequests.Any() => Move.Reinstate,
        _ => Move.Reopen,
    };

    private Refusal? WhyNotDuplicateOf(string? reference) =>
        string.IsNullOrWhiteSpace(reference) ? new Refusal("duplicate-of-missing")
        : reference == Reference ? new Refusal("duplicate-of-itself")
        : null;

    private void EndWith(ClosingReason reason, string? note, string? duplicateOf, Moment now)
    {
        (ClosedAt, ClosedOn, ClosingReason, ClosingNote) = (now.At, now.On, reason, note);
        DuplicateOf = reason == Complaints.ClosingReason.Duplicate ? duplicateOf : null;
    }

    private void Unclose(Moment now)
    {
        if (ClosedOn is { } closed) EarlierClosings.Add(new EarlierClosing(closed, ClosingReason, now));
        (ClosedAt, ClosedOn, ClosingReason, ClosingNote, DuplicateOf) = (null, null, null, null, null);
    }

    private static Refusal? Reasoned(string? note) => string.IsNullOrWhiteSpace(note) ? new Refusal("reason-missing") : null;
}

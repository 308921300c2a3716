using ComplaintsPortal.Domain.Completeness;

namespace ComplaintsPortal.Domain.Complaints;

public sealed partial class Complaint
{
    /// <summary>Days after the reminder before an arrival that was never completed may be closed unregistered (R4), unless the organisation says otherwise.</summary>
    public const int DefaultPatienceDays = 30;

    /// <summary>It was asked for and the answer came, which stands beside what was received and never changes it (R4, R10): the subject of an e-mail that had none.</summary>
    public bool WasTold(string item) => InformationRequests.Exists(r => r.AnsweredAt is not null && r.Items.Contains(item));

    private IEnumerable<InformationRequest> OpenRequests => InformationRequests.Where(r => r.IsOpen);

    public Refusal? WhyNotAskForInformation(IReadOnlyCollection<string> items, string? question) =>
        WhyNot(Move.AskForInformation)
        ?? (items.Count == 0 && string.IsNullOrWhiteSpace(question) ? new Refusal("nothing-asked") : null);

    /// <summary>Asks the complainant for what is missing (R4); under the pausing policy the clock stands still until it comes (R18).</summary>
    public InformationRequest AskForInformation(Guid id, IReadOnlyCollection<string> items, string? question, Moment now)
    {
        RefusedException.When(WhyNotAskForInformation(items, question));
        Go(Move.AskForInformation);
        var request = new InformationRequest(id, items, question, now);
        InformationRequests.Add(request);
        Recount();
        return request;
    }

    public Refusal? WhyNotRemind() =>
        WhyNot(Move.Remind)
        ?? (Status == Status.AwaitingConfirmation || OpenRequests.Any() ? null : new Refusal("nothing-awaited"));

    public void Remind(Moment now)
    {
        RefusedException.When(WhyNotRemind());
        Go(Move.Remind);
        if (Status == Status.AwaitingConfirmation) ConfirmationRemindedOn = now.On;
        foreach (var request in OpenRequests) request.Remind(now);
    }

    /// <summary>Refuses what is dated before the complaint itself. What comes may always come, wherever the case stands (R31).</summary>
    public Refusal? WhyNotReceiveInformation(Moment now) => WhyNot(Move.ReceiveInformation) ?? WhyNotDatedThen(now);

    /// <summary>
    /// Something came from the complainant. With <paramref name="answersRequests"/> the open requests are answered, the clock runs
    /// again and an incomplete arrival is to be examined; an arrival closed unregistered is opened again by it, whatever it is (R4).
    /// </summary>
    public void ReceiveInformation(Moment now, bool answersRequests)
    {
        RefusedException.When(WhyNotReceiveInformation(now));
        var reopens = Status == Status.ClosedUnregistered;
        Go(answersRequests && Status == Status.Incomplete ? Move.AnswerRequests : Move.ReceiveInformation);
        if (answersRequests || reopens)
            foreach (var request in OpenRequests) request.Answer(now);
        if (reopens) Unclose(now);
        Recount();
    }

    public Refusal? WhyNotRegister(CompletenessDemands demands)
    {
        if (Status == Status.AwaitingConfirmation) return new Refusal("awaits-written-statement");
        if (WhyNot(Move.Register) is { } refusal) return refusal;
        if (IsRegistered) return new Refusal("already-registered", RegisterNumber!);
        var missing = CompletenessCheck.Missing(this, demands);
        return missing.Count == 0 ? null : new Refusal("incomplete", [.. missing]);
    }

    /// <summary>
    /// Enters the complaint in the register (R3). No path registers an incomplete one (R5). The number is taken only once this has
    /// been asked. A question still open is no longer awaited: what the register needs is there.
    /// </summary>
    public void Register(RegisterNumber number, CompletenessDemands demands, Moment now)
    {
        RefusedException.When(WhyNotRegister(demands));
        Go(Move.Register);
        StopAwaiting(now);
        (RegisterNumber, RegisterYear, RegisterRank) = (number.ToString(), number.Year, number.Rank);
        (RegisteredAt, RegisteredOn) = (now.At, now.On);
        Nature = Nature.Complaint;
        QualifiedAt ??= now.At;
        OweLesson(now);
        Recount();
    }

    public Refusal? WhyNotCloseUnregistered(
        ClosingReason reason, string note, string? duplicateOf, DateOnly today, CompletenessDemands demands, int patienceDays = DefaultPatienceDays)
    {
        if ((WhyNot(Move.CloseUnregistered) ?? Reasoned(note)) is { } refusal) return refusal;
        if (reason == Complaints.ClosingReason.Duplicate) return WhyNotDuplicateOf(duplicateOf);
        if (reason is not (Complaints.ClosingReason.Unregistered or Complaints.ClosingReason.Unreachable)) return new Refusal("reason-not-possible", reason);
        if (CompletenessCheck.Missing(this, demands).Count == 0) return new Refusal("complete");
        if (RemindedOn is not { } on) return new Refusal("no-reminder-yet");
        return today < on.AddDays(patienceDays) ? new Refusal("too-early", on.AddDays(patienceDays)) : null;
    }

    /// <summary>
    /// Closes an arrival that was never completed: only after a reminder of everything asked and the days of patience, with a
    /// reason (R4); a duplicate at once. What is complete belongs in the register and is refused. What was asked stays asked: the answer reopens.
    /// </summary>
    public void CloseUnregistered(
        ClosingReason reason, string note, string? duplicateOf, Moment now, CompletenessDemands demands, int patienceDays = DefaultPatienceDays)
    {
        RefusedException.When(WhyNotCloseUnregistered(reason, note, duplicateOf, now.On, demands, patienceDays));
        Go(Move.CloseUnregistered);
        EndWith(reason, note, duplicateOf, now);
        Recount();
    }

    /// <summary>The day of the last reminder, once everything awaited has been reminded.</summary>
    private DateOnly? RemindedOn =>
        Status == Status.AwaitingConfirmation ? ConfirmationRemindedOn
        : OpenRequests.All(r => r.RemindedOn is not null) ? OpenRequests.Max(r => r.RemindedOn)
        : null;

    private void StopAwaiting(Moment now)
    {
        foreach (var request in OpenRequests) request.Drop(now);
    }
}

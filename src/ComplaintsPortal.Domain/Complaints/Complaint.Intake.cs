using ComplaintsPortal.Domain.Completeness;

namespace ComplaintsPortal.Domain.Complaints;

public sealed partial class Complaint
{
    /// <summary>Days after the reminder before an arrival that was never completed may be closed unregistered (R4), unless the organisation says otherwise.</summary>
    public const int DefaultPatienceDays = 30;

    /// <summary>Stores what arrived as it is; completeness is looked at later (R1). An oral complaint awaits its written statement (R6).</summary>
    public static Complaint Receive(Arrival arrival)
    {
        RefusedException.When(WhyNotReceive(arrival));
        var complaint = new Complaint
        {
            Id = arrival.Id,
            Reference = arrival.Reference.ToString(),
            ReferenceYear = arrival.Reference.Year,
            ReferenceRank = arrival.Reference.Rank,
            IsTest = arrival.Reference.IsTest,
            Channel = arrival.Channel,
            Nature = Nature.Complaint,
            ReceivedAt = arrival.Received.At,
            ReceivedOn = arrival.Received.On,
            EnteredAt = arrival.Entered.At,
            EnteredOn = arrival.Entered.On,
            AsReceived = arrival.Complainant,
            Complainant = arrival.Complainant with { },
            Subject = arrival.Subject,
            Description = arrival.Description,
            Sensitive = arrival.Sensitive,
            Confidential = arrival.Sensitive,
            Policy = arrival.Policy,
            ProcedureVersion = arrival.ProcedureVersion,
            OwnerId = arrival.OwnerId,
            Version = 1,
        };
        complaint.Status = complaint.IsOral ? Status.AwaitingConfirmation : Status.Received;
        complaint.WrittenComplaintOn = complaint.IsOral ? null : arrival.Received.On;
        complaint.StartClocks();
        return complaint;
    }

    /// <summary>Refuses a receipt in the future (R6).</summary>
    public static Refusal? WhyNotReceive(Arrival arrival) =>
        arrival.Received.At > arrival.Entered.At || arrival.Received.On > arrival.Entered.On ? new Refusal("received-in-future", arrival.Received.On) : null;

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
        ?? (Status == Status.AwaitingConfirmation || InformationRequests.Exists(r => r.IsOpen) ? null : new Refusal("nothing-awaited"));

    public void Remind(Moment now)
    {
        RefusedException.When(WhyNotRemind());
        Go(Move.Remind);
        if (Status == Status.AwaitingConfirmation) ConfirmationRemindedOn = now.On;
        foreach (var request in InformationRequests.Where(r => r.IsOpen)) request.Remind(now);
    }

    /// <summary>Keeps the day the invitation to confirm in writing left (R6).</summary>
    public void NoteConfirmationAsked(Moment now)
    {
        ConfirmationAskedOn ??= now.On;
        Version++;
    }

    /// <summary>Something came from the complainant. With <paramref name="answersRequests"/> the open requests are answered and the clock runs again; an arrival closed unregistered is opened again (R4).</summary>
    public void ReceiveInformation(Moment now, bool answersRequests)
    {
        if (Status == Status.Incomplete && !answersRequests)
        {
            Version++;
            return;
        }

        var reopens = Status == Status.ClosedUnregistered;
        Go(Move.ReceiveInformation);
        if (reopens) Unclose();
        if (answersRequests)
            foreach (var request in InformationRequests.Where(r => r.IsOpen)) request.Answer(now);
        Recount();
    }

    /// <summary>Adds what became known of the complainant; what was received stays as it was (R10).</summary>
    public void AddDetails(Complainant known)
    {
        Complainant = known;
        Version++;
    }

    /// <summary>The written statement of an oral complaint is in (R6).</summary>
    public void ConfirmInWriting(Moment now)
    {
        Go(Move.ConfirmInWriting);
        ConfirmedInWriting = true;
        WrittenComplaintOn = now.On;
        Recount();
    }

    public Refusal? WhyNotRegister(CompletenessDemands demands)
    {
        if (WhyNot(Move.Register) is { } refusal) return refusal;
        if (IsRegistered) return new Refusal("already-registered", RegisterNumber!);
        var missing = CompletenessCheck.Missing(this, demands);
        return missing.Count == 0 ? null : new Refusal("incomplete", [.. missing]);
    }

    /// <summary>Enters the complaint in the register (R3). No path registers an incomplete one (R5). The number is taken only once this has been asked.</summary>
    public void Register(RegisterNumber number, CompletenessDemands demands, Moment now)
    {
        RefusedException.When(WhyNotRegister(demands));
        Go(Move.Register);
        foreach (var request in InformationRequests.Where(r => r.IsOpen)) request.Answer(now);
        (RegisterNumber, RegisterYear, RegisterRank) = (number.ToString(), number.Year, number.Rank);
        (RegisteredAt, RegisteredOn) = (now.At, now.On);
        Nature = Nature.Complaint;
        QualifiedAt ??= now.At;
        Recount();
    }

    public Refusal? WhyNotQualify(Nature nature, string reason)
    {
        if (nature == Nature.Complaint) return WhyNotMaintain();
        if (WhyNot(nature == Nature.Request ? Move.Requalify : Move.TakeUp) is { } refusal) return refusal;
        return string.IsNullOrWhiteSpace(reason) ? new Refusal("reason-missing") : null;
    }

    /// <summary>Says that it is a difficulty, a hazard (both followed up without a register number) or a request, with a reason (R9).</summary>
    public void Qualify(Nature nature, string reason, Moment now)
    {
        RefusedException.When(WhyNotQualify(nature, reason));
        if (nature == Nature.Complaint)
        {
            Maintain();
            return;
        }

        Go(nature == Nature.Request ? Move.Requalify : Move.TakeUp);
        Nature = nature;
        QualifiedAt = now.At;
        if (nature == Nature.Request) (ClosedAt, ClosedOn) = (now.At, now.On);
    }

    public Refusal? WhyNotMaintain() =>
        WhyNot(Move.Maintain) ?? (Status == Status.InTreatment && Nature == Nature.Complaint ? new Refusal("already-complaint") : null);

    /// <summary>The complainant maintains that it is a complaint, or staff take the requalification back: it is to be examined again, or back in the register where it was (R9).</summary>
    public void Maintain()
    {
        RefusedException.When(WhyNotMaintain());
        Go(IsRegistered ? Move.Reinstate : Move.Maintain);
        Nature = Nature.Complaint;
        Unclose();
    }

    public Refusal? WhyNotCloseUnregistered(ClosingReason reason, string note, DateOnly today, int patienceDays = DefaultPatienceDays)
    {
        if (WhyNot(Move.CloseUnregistered) is { } refusal) return refusal;
        if (string.IsNullOrWhiteSpace(note)) return new Refusal("reason-missing");
        if (reason == Complaints.ClosingReason.Duplicate) return null;
        if (reason is not (Complaints.ClosingReason.Unregistered or Complaints.ClosingReason.Unreachable)) return new Refusal("reason-not-possible", reason);
        var reminded = Status == Status.AwaitingConfirmation ? ConfirmationRemindedOn : InformationRequests.Where(r => r.IsOpen).Max(r => r.RemindedOn);
        if (reminded is not { } on) return new Refusal("no-reminder-yet");
        return today < on.AddDays(patienceDays) ? new Refusal("too-early", on.AddDays(patienceDays)) : null;
    }

    /// <summary>Closes an arrival that was never completed: only after a reminder and the days of patience, with a reason (R4); a duplicate at once.</summary>
    public void CloseUnregistered(ClosingReason reason, string note, string? duplicateOf, Moment now, int patienceDays = DefaultPatienceDays)
    {
        RefusedException.When(WhyNotCloseUnregistered(reason, note, now.On, patienceDays));
        Go(Move.CloseUnregistered);
        EndWith(reason, note, now);
        DuplicateOf = duplicateOf;
    }

    private void EndWith(ClosingReason reason, string? note, Moment now) =>
        (ClosedAt, ClosedOn, ClosingReason, ClosingNote) = (now.At, now.On, reason, note);

    private void Unclose() => (ClosedAt, ClosedOn, ClosingReason, ClosingNote, DuplicateOf) = (null, null, null, null, null);
}

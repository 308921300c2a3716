using ComplaintsPortal.Domain.Completeness;
using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Domain.Complaints;

public sealed partial class Complaint
{
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
            HasHourOfReceipt = arrival.HasHourOfReceipt,
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
        complaint.AcknowledgeBy = complaint.CountAcknowledgement().DueOn;
        complaint.Recount();
        return complaint;
    }

    /// <summary>Refuses a receipt in the future (R6), and one in a year for which no holidays are known (R16).</summary>
    public static Refusal? WhyNotReceive(Arrival arrival) =>
        arrival.Received.At > arrival.Entered.At || arrival.Received.On > arrival.Entered.On ? new Refusal("received-in-future", arrival.Received.On)
        : arrival.Received.On.Year is < WorkingCalendar.FirstYear or > WorkingCalendar.LastYear
            ? new Refusal("Deadline.OutsideCalendar", arrival.Received.On, WorkingCalendar.FirstYear, WorkingCalendar.LastYear)
        : null;

    /// <summary>Refuses to take away what is known: the name, the capacity, or the last way to reach the person.</summary>
    public Refusal? WhyNotAddDetails(Complainant known) =>
        !string.IsNullOrWhiteSpace(Complainant.LastName) && string.IsNullOrWhiteSpace(known.LastName) ? new Refusal("details-taken-away", CompletenessCheck.Name)
        : Capacities.IsStated(Complainant.StakeholderType) && !Capacities.IsStated(known.StakeholderType) ? new Refusal("details-taken-away", CompletenessCheck.Capacity)
        : Complainant.CanBeReached && !known.CanBeReached ? new Refusal("details-taken-away", CompletenessCheck.Contact)
        : null;

    /// <summary>Adds what became known of the complainant; what was received stays as it was (R10).</summary>
    public void AddDetails(Complainant known)
    {
        RefusedException.When(WhyNotAddDetails(known));
        Complainant = known with { };
        Touch();
    }

    /// <summary>Keeps the day the invitation to confirm in writing left (R6).</summary>
    public void NoteConfirmationAsked(Moment now)
    {
        ConfirmationAskedOn ??= now.On;
        Touch();
    }

    /// <summary>Refuses a statement where there already is one, and one dated before the complaint.</summary>
    public Refusal? WhyNotConfirmInWriting(Moment now) =>
        WhyNot(Move.ConfirmInWriting)
        ?? (HasWrittenStatement ? new Refusal("already-written", WrittenComplaintOn!) : null)
        ?? WhyNotDatedThen(now);

    /// <summary>
    /// The written statement of an oral complaint is in, or the text of a message that came without any (R6). The first day on
    /// which something was written stays. What was asked for and is there now counts as answered.
    /// </summary>
    public void ConfirmInWriting(Moment now)
    {
        RefusedException.When(WhyNotConfirmInWriting(now));
        var reopens = Status == Status.ClosedUnregistered;
        ConfirmedInWriting = true;
        WrittenComplaintOn ??= now.On;
        foreach (var request in OpenRequests.Where(r => reopens || IsFulfilled(r))) request.Answer(now);
        Go(Status == Status.Incomplete && !OpenRequests.Any() ? Move.AnswerRequests : Move.ConfirmInWriting);
        if (reopens) Unclose(now);
        Recount();
    }

    /// <summary>There is a written complaint, with a text (R4). An oral one has none until it is confirmed (R6).</summary>
    public bool HasWrittenStatement => WrittenComplaintOn is not null && (ConfirmedInWriting || !string.IsNullOrWhiteSpace(Description));

    private bool IsFulfilled(InformationRequest request) =>
        string.IsNullOrWhiteSpace(request.Question) && request.Items.TrueForAll(code => CompletenessCheck.IsMet(this, code));

    private Refusal? WhyNotDatedThen(Moment moment) => moment.On < ReceivedOn ? new Refusal("before-receipt", ReceivedOn) : null;
}

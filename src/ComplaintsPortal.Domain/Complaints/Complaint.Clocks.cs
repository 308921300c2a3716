using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Domain.Complaints;

public sealed partial class Complaint
{
    /// <summary>The reply clock with its explanation (R19); null while a clock that runs from completeness has not started.</summary>
    public Deadline? CountReply()
    {
        var from = Policy.Clock == ClockPolicy.FromCompleteness ? RegisteredOn : ReceivedOn;
        return from is { } start ? new WorkingCalendar(Policy).Count(start, Policy.Days, Pauses()) : null;
    }

    /// <summary>The acknowledgement clock (R21).</summary>
    public Deadline CountAcknowledgement() => new WorkingCalendar(Policy).Count(ReceivedOn, Policy.AcknowledgementDays);

    public Deadline CountContestation(DateOnly madeOn) => new WorkingCalendar(Policy).Count(madeOn, Policy.Days);

    /// <summary>The duty to reply that is open today: the last contestation's, or the first one's. Null when a reply was sent or none is due.</summary>
    public DateOnly? OpenDueOn =>
        IsClosed || Nature == Nature.Request || PausedSince is not null ? null
        : Contestations.LastOrDefault() is { } contested ? (contested.AnsweredAt is null ? contested.DueOn : null)
        : RepliedAt is null ? DueOn : null;

    public bool IsOverdue(DateOnly today) => OpenDueOn < today;

    /// <summary>The time awaited, as the pausing policy counts it (R18); nothing under the others.</summary>
    private List<Pause> Pauses() =>
        Policy.Clock == ClockPolicy.PausedWhileAwaiting
            ? [.. InformationRequests.Where(r => r.AnsweredOn is not null).Select(r => new Pause(r.AskedOn, r.AnsweredOn))]
            : [];

    private void StartClocks()
    {
        AcknowledgeBy = CountAcknowledgement().DueOn;
        Recount();
    }

    private void Recount()
    {
        var due = CountReply()?.DueOn;
        if (Extensions.Count == 0) FirstDueOn = DueOn = due;
        PausedSince = Policy.Clock == ClockPolicy.PausedWhileAwaiting && RepliedAt is null
            ? InformationRequests.Where(r => r.IsOpen).Min(r => (DateOnly?)r.AskedOn)
            : null;
    }
}

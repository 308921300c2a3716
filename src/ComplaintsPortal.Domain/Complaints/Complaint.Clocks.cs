using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Domain.Complaints;

public sealed partial class Complaint
{
    /// <summary>The reply clock with its explanation (R19), extensions apart; null while a clock that runs from completeness has not started. An open pause counts up to <paramref name="asOf"/>.</summary>
    public Deadline? CountReply(DateOnly? asOf = null) => Count(null, asOf);

    /// <summary>The acknowledgement clock (R21).</summary>
    public Deadline CountAcknowledgement() => Calendar.Count(ReceivedOn, Policy.AcknowledgementDays);

    /// <summary>The clock of a contested reply with its explanation, extensions apart (R18).</summary>
    public Deadline CountContestation(Contestation contestation, DateOnly? asOf = null) => Count(contestation, asOf)!;

    /// <summary>The duty to reply that is open today: the last contestation's, or the first one's. Null when a reply was sent, none is due, or the clock stands still.</summary>
    public DateOnly? OpenDueOn =>
        IsClosed || Nature == Nature.Request || PausedSince is not null || HasSentReply ? null : LastDuty?.DueOn ?? (LastDuty is null ? DueOn : null);

    /// <summary>From that day on, two months after the written complaint, the mediator can be asked although no reply came (R25); null once one was sent, or the case has ended.</summary>
    public DateOnly? MediatorOpenOn => IsClosed || HasSentReply ? null : WrittenComplaintOn?.AddMonths(2);

    /// <summary>Two months have passed without any reply: a consumer is then told of the mediator (R25). A contested reply was one.</summary>
    public bool OwesWordOfMediator(DateOnly today) =>
        Nature == Nature.Complaint && !IsTest && Contestations.Count == 0 && RepliedAt is null && MediatorOpenOn <= today;

    public bool IsOverdue(DateOnly today) => OpenDueOn < today;

    /// <summary>The due date in force of the last duty, where an open pause has moved it to by today (R18).</summary>
    public DateOnly? DueOnAsOf(DateOnly today) => DueOf(LastDuty, today);

    private WorkingCalendar Calendar => field ??= new(Policy);

    private Contestation? LastDuty => Contestations.LastOrDefault();

    /// <summary>
    /// The day since when nothing needed for the register is awaited (R18): receipt, or later the last answer or the written
    /// statement; null while something is. A difficulty or a hazard needs nothing but to be taken up. What nobody examines runs from receipt (R36).
    /// </summary>
    private DateOnly? CompleteOn()
    {
        if (Nature is Nature.Difficulty or Nature.Hazard && !IsRegistered) return QualifiedAt is { } at ? Policy.Region.DateOf(at) : ReceivedOn;
        var awaited = InformationRequests.Where(r => RegisteredAt is null || r.AskedAt < RegisteredAt).ToList();
        if (WrittenComplaintOn is not { } written || awaited.Exists(r => r.IsOpen)) return null;
        return awaited.Select(r => r.AwaitedUntil!.Value).Append(written).Append(ReceivedOn).Max();
    }

    private Deadline? Count(Contestation? duty, DateOnly? asOf)
    {
        var start = duty?.MadeOn ?? Policy.StartsOn(ReceivedOn, CompleteOn());
        return start is { } from ? Calendar.Count(from, Policy.Days, Pauses(duty), asOf) : null;
    }

    /// <summary>The time awaited during one duty, as the pausing policy counts it (R18); nothing under the others.</summary>
    private List<Pause> Pauses(Contestation? duty) =>
        Policy.Clock == ClockPolicy.PausedWhileAwaiting
            ? [.. InformationRequests.Where(r => DutyAt(r.AskedAt) == duty && !(r.AskedAt >= MetAt(duty))).Select(r => new Pause(r.AskedOn, r.AwaitedUntil))]
            : [];

    private DateTimeOffset? MetAt(Contestation? duty) => duty is null ? RepliedAt : duty.AnsweredAt;

    private Contestation? DutyAt(DateTimeOffset at) => Contestations.LastOrDefault(c => c.MadeAt <= at);

    private DateOnly? DueOf(Contestation? duty, DateOnly? asOf)
    {
        var due = Count(duty, asOf)?.DueOn;
        if (Extensions.LastOrDefault(e => DutyAt(e.DecidedAt) == duty) is not { } extension) return due;
        var extended = Extended(extension, Pauses(duty), asOf);
        return due > extended ? due : extended;
    }

    /// <summary>The date told to the complainant, moved by the working days waited since it was decided.</summary>
    private DateOnly Extended(Extension extension, List<Pause> pauses, DateOnly? asOf)
    {
        var decided = Policy.Region.DateOf(extension.DecidedAt);
        var later = pauses.Where(p => p.IsOpen || p.Until > decided).ToList();
        var days = Calendar.WorkingDaysBetween(decided, extension.To);
        if (later.Count == 0 || days == 0) return extension.To;
        var moved = Calendar.Count(decided, days, later, asOf).DueOn;
        return moved > extension.To ? moved : extension.To;
    }

    /// <summary>Counts the duty that is open; the dates of one that was met, or that a contestation followed, stay as they were. What is shown follows.</summary>
    private void Recount()
    {
        if (LastDuty is { AnsweredAt: null } contested)
        {
            contested.MoveTo(DueOf(contested, null)!.Value);
        }
        else if (LastDuty is null && RepliedAt is null)
        {
            DueOn = DueOf(null, null);
            if (Extensions.Count == 0) FirstDueOn = DueOn;
        }

        PausedSince = IsClosed || HasSentReply ? null : AwaitedSince();
        Show();
    }

    /// <summary>Only what was asked on or before the due date stops the clock; asking later does not hide that it is over.</summary>
    private DateOnly? AwaitedSince()
    {
        var due = LastDuty is { } contestation ? contestation.DueOn : DueOn;
        return Pauses(LastDuty).Where(p => p.IsOpen && p.From <= due).Min(p => (DateOnly?)p.From);
    }
}

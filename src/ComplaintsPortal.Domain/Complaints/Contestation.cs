namespace ComplaintsPortal.Domain.Complaints;

/// <summary>A contested reply: it starts its own clock of the same length, counted apart (R18, R28).</summary>
public sealed class Contestation
{
    private Contestation() { }

    internal Contestation(Guid id, Moment made, DateOnly dueOn) => (Id, MadeAt, MadeOn, DueOn) = (id, made.At, made.On, dueOn);

    public Guid Id { get; private set; }
    public DateTimeOffset MadeAt { get; private set; }
    public DateOnly MadeOn { get; private set; }

    /// <summary>Moved by pauses and extensions like the first one.</summary>
    public DateOnly DueOn { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    internal void Answer(DateTimeOffset sent) => AnsweredAt = sent < AnsweredAt ? sent : AnsweredAt ?? sent;

    internal void MoveTo(DateOnly dueOn) => DueOn = dueOn;

    internal void ReopenDuty() => AnsweredAt = null;
}

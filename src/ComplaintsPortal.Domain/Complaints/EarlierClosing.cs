namespace ComplaintsPortal.Domain.Complaints;

/// <summary>A closing that was undone: from the first day to the day before the second it was closed, and past figures count it so (R36).</summary>
public sealed class EarlierClosing
{
    private EarlierClosing() { }

    internal EarlierClosing(DateOnly closedOn, ClosingReason? reason, Moment reopened)
        => (Id, ClosedOn, Reason, ReopenedOn) = (Guid.CreateVersion7(reopened.At), closedOn, reason, reopened.On);

    public Guid Id { get; private set; }
    public DateOnly ClosedOn { get; private set; }

    /// <summary>Null for a request that was set aside (R9).</summary>
    public ClosingReason? Reason { get; private set; }

    public DateOnly ReopenedOn { get; private set; }
}

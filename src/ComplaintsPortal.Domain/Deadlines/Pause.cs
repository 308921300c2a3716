namespace ComplaintsPortal.Domain.Deadlines;

/// <summary>
/// Information was asked for on <see cref="From"/> and came on <see cref="Until"/> (null: still awaited). Like receipt, the
/// day of asking is not waited; the days after it, up to and including the day of the answer, are. Several at once count once (R18).
/// </summary>
public sealed record Pause
{
    public Pause(DateOnly from, DateOnly? until)
    {
        if (until < from) throw new RefusedException(new Refusal("Deadline.PauseEndsBeforeItBegins", from, until.Value));
        (From, Until) = (from, until);
    }

    public DateOnly From { get; }

    public DateOnly? Until { get; }

    public bool IsOpen => Until is null;

    /// <summary>Whether a day was waited; an open pause is taken to end on <paramref name="asOf"/>.</summary>
    internal bool Covers(DateOnly day, DateOnly? asOf) => day > From && day <= (Until ?? asOf);
}

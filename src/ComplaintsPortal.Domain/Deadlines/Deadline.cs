namespace ComplaintsPortal.Domain.Deadlines;

/// <summary>A due date with its explanation (R19): each counted day, and each passed-over day with the reason.</summary>
/// <param name="From">The day of receipt; never counted (R14).</param>
/// <param name="DueOn">The last day on which a reply is in time.</param>
/// <param name="DueBefore">The UTC instant of the local midnight that ends <paramref name="DueOn"/>.</param>
/// <param name="Counted">As many days as the organisation promises, in order.</param>
/// <param name="Skipped">Every other day after receipt that was passed over to come to the due date, in order.</param>
/// <param name="RolledFrom">The date the count came to, where the roll of CPC 642 moved it to <paramref name="DueOn"/> (R15).</param>
/// <param name="Provisional">Information is still awaited: the due date moves on with each working day (R18).</param>
public sealed record Deadline(
    DateOnly From,
    DateOnly DueOn,
    DateTimeOffset DueBefore,
    IReadOnlyList<DateOnly> Counted,
    IReadOnlyList<PassedOverDay> Skipped,
    DateOnly? RolledFrom,
    bool Provisional)
{
    /// <summary>In time is before the midnight, not at it (R14).</summary>
    public bool IsMetBy(DateTimeOffset sent) => sent < DueBefore;
}

namespace ComplaintsPortal.Casework.Letters;

/// <summary>One page of the outbox, the count under each filter, and where the next page begins.</summary>
public sealed record OutboxPage(
    OutboxFilter Filter, IReadOnlyList<OutboxLine> Lines, IReadOnlyDictionary<OutboxFilter, int> Counts, int Page, bool HasMore)
{
    /// <summary>Whether something can still be done about its letters: not about what has left, nor about what went to staff.</summary>
    public bool HasActs => Filter is not (OutboxFilter.Gone or OutboxFilter.ToStaff);
}

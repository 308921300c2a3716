namespace ComplaintsPortal.Persistence.Retention;

/// <summary>
/// The personal data of this complaint are destroyed or about to be (R40). Written first, in the same write: it opens the
/// database's append-only wall for that complaint alone, and it stays.
/// </summary>
public sealed class Erasure
{
    public required Guid ComplaintId { get; init; }

    public required DateTimeOffset At { get; init; }
}

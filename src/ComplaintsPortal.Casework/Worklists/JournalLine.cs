using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Worklists;

/// <summary>One line of the journal about a case: when, who, what, and the facts that name nobody.</summary>
public sealed record JournalLine(
    long Sequence, DateTimeOffset At, ActorKind ActorKind, Guid? ActorId, string Act, IReadOnlyDictionary<string, string?> Facts);

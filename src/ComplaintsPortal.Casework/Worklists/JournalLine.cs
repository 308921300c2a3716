using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Worklists;

/// <summary>One line of the journal about a case: when, who, what, and the facts that name nobody.</summary>
public sealed record JournalLine(
    long Sequence, DateTimeOffset At, ActorKind ActorKind, Guid? ActorId, string Act, IReadOnlyDictionary<string, string?> Facts)
{
    /// <summary>The reason of the act, where it was kept.</summary>
    public string? Reason { get; init; }

    public Guid? ReasonNoteId => Guid.TryParse(Facts.GetValueOrDefault(Change.ReasonNote), out var id) ? id : null;

    public JournalLine Reasoned(IReadOnlyDictionary<Guid, string> notes) =>
        ReasonNoteId is { } id && notes.TryGetValue(id, out var reason) ? this with { Reason = reason } : this;
}

namespace ComplaintsPortal.Domain.Journal;

/// <summary>What is wrong with the first broken entry.</summary>
public enum JournalFaultKind
{
    /// <summary>Its content is not what its digest was taken of.</summary>
    Edited,

    /// <summary>It is gone, though a later one is there.</summary>
    Missing,

    /// <summary>It stands after a later one.</summary>
    Moved,

    /// <summary>Its number was used already.</summary>
    Repeated,

    /// <summary>It was chained to another entry than the one before it: that one was replaced, or this one slipped in.</summary>
    Unlinked,

    /// <summary>The journal ends before the entry of the head noted earlier.</summary>
    Cut,

    /// <summary>The chain is whole, but entry N is not the one of the head noted earlier: it was written anew.</summary>
    Rebuilt,
}

namespace ComplaintsPortal.Domain.Journal;

/// <summary>What is wrong with something stored, held against what the journal committed to.</summary>
public enum ContentFaultKind
{
    /// <summary>It is not what was entered.</summary>
    Edited,

    /// <summary>It was entered and is not there.</summary>
    Deleted,

    /// <summary>It is there, and no entry tells of it.</summary>
    Inserted,

    /// <summary>The bytes of the file are not those that were received.</summary>
    FileDamaged,

    /// <summary>The complaint's secret is gone, though no erasure of it is recorded.</summary>
    KeyMissing,

    /// <summary>An erasure is recorded, and no entry tells of it.</summary>
    ErasureUntold,

    /// <summary>The complaint was erased, and this still stands.</summary>
    NotDestroyed,

    /// <summary>The complaint was erased, and its secret still stands.</summary>
    KeyNotDestroyed,

    /// <summary>What is stored of the complaint cannot be read.</summary>
    Unreadable,
}

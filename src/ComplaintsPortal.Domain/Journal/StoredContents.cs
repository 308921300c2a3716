namespace ComplaintsPortal.Domain.Journal;

/// <summary>All that is stored of one complaint, and what the journal says of it.</summary>
public sealed class StoredContents(Guid complaintId)
{
    public Guid ComplaintId { get; } = complaintId;

    /// <summary>The complaint's; null where its own row is gone.</summary>
    public string? Reference { get; set; }

    public CommitmentKey? Key { get; set; }

    /// <summary>A row says that it was erased. Anybody who owns the database can write one.</summary>
    public bool HasErasure { get; set; }

    /// <summary>An entry of the journal tells of its erasure; null where none does, and then it was not erased by right.</summary>
    public CommittedEntry? ErasedBy => Entries.Find(entry => entry.Act == JournalAct.Erased);

    /// <summary>Something of it is not what its column can hold.</summary>
    public bool IsUnreadable { get; init; }

    /// <summary>In the order of the journal.</summary>
    public List<CommittedEntry> Entries { get; } = [];

    public List<Content> Contents { get; } = [];

    /// <summary>Those whose bytes are not the ones received.</summary>
    public HashSet<ContentName> DamagedFiles { get; } = [];
}

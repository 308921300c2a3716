using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.Journal;

/// <summary>An act to be written into the journal: what it tells in clear, and what it stored, of which only keyed commitments enter it.</summary>
public sealed record JournalAct(DateTimeOffset At, Actor By, string Act)
{
    /// <summary>The act that tells of an erasure (R40). Without it in the journal no erasure counts.</summary>
    public const string Erased = "complaint.erased";

    public Guid? ComplaintId { get; init; }
    public string? Reference { get; init; }

    /// <summary>Facts that name nobody (status, dates, counts, codes): readable for ever.</summary>
    public IReadOnlyDictionary<string, string?> Facts { get; init; } = new Dictionary<string, string?>();

    /// <summary>Names, contacts, texts, files: only committed to, each by itself, under the complaint's key.</summary>
    public IReadOnlyList<Content> Contents { get; init; } = [];
}

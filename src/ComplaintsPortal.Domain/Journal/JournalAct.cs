using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.Journal;

/// <summary>An act to be written into the journal: what it tells in clear, and what only a keyed commitment of enters it.</summary>
public sealed record JournalAct(DateTimeOffset At, Actor By, string Act)
{
    public Guid? ComplaintId { get; init; }
    public string? Reference { get; init; }

    /// <summary>Facts that name nobody (status, dates, counts, codes): readable for ever.</summary>
    public IReadOnlyDictionary<string, string?> Facts { get; init; } = new Dictionary<string, string?>();

    /// <summary>Names, contacts, texts, digests of files: only committed to, under the complaint's key.</summary>
    public IReadOnlyDictionary<string, string?> Personal { get; init; } = new Dictionary<string, string?>();
}

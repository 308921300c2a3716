using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.IncomingMail;

namespace ComplaintsPortal.Casework.Worklists;

/// <summary>One case as the screen shows it (R23): everything that was written, said, sent and done, each list in the order in which it came.</summary>
public sealed record CaseSheet
{
    public required CaseHead Head { get; init; }
    public required IReadOnlyList<ComplainantEntry> Entries { get; init; }
    public required IReadOnlyList<Document> Documents { get; init; }

    /// <summary>The documents whose content is held back, by id, each with why.</summary>
    public required IReadOnlyDictionary<Guid, Refusal> Withheld { get; init; }

    public required IReadOnlyList<TreatmentAction> Actions { get; init; }
    public required IReadOnlyList<Note> Notes { get; init; }
    public required IReadOnlyList<CaseLetter> Letters { get; init; }
    public IReadOnlyList<IncomingMessage> Messages { get; init; } = [];
    public required IReadOnlyList<Reply> Replies { get; init; }
    public required IReadOnlyList<ProgressQuestion> Questions { get; init; }
    public required IReadOnlyList<LinkedAction> CorrectiveActions { get; init; }
    public required IReadOnlyList<PersonConcerned> PersonsConcerned { get; init; }
    public required IReadOnlyList<JournalLine> Journal { get; init; }

    /// <summary>Names of staff by id, those who have left included.</summary>
    public required IReadOnlyDictionary<Guid, string> Names { get; init; }

    public Complaint Complaint => Head.Complaint;

    /// <summary>A manager's reason to send the reply although no fit mediator could be named (R25); null where none was needed.</summary>
    public string? OverrideReasonOf(Reply reply) =>
        Journal.FirstOrDefault(l => l.Act == ActNames.ReplyWritten && l.Facts.GetValueOrDefault("reply") == reply.Id.ToString())?.Reason;

    public string? NameOf(Guid? staffId) => staffId is { } id ? Names.GetValueOrDefault(id) : null;

    /// <summary>The acknowledgement where it did not arrive and is still owed (R11): the last one written says so; null where it may arrive.</summary>
    public CaseLetter? LostAcknowledgement =>
        Complaint.CanBeAcknowledged && Letters.Where(l => Acknowledging.Kinds.Contains(l.Kind)).MaxBy(l => l.WrittenAt) is { NeedsAnotherAddress: true } last ? last : null;

    /// <summary>An acknowledgement that did not arrive and in whose place another was written: it stays as evidence, and nobody has anything to do with it.</summary>
    public bool IsReplaced(CaseLetter letter) =>
        letter.NeedsAnotherAddress && Acknowledging.Kinds.Contains(letter.Kind) && Letters.Any(l => Acknowledging.Kinds.Contains(l.Kind) && l.WrittenAt > letter.WrittenAt);

    /// <summary>The files of the written complaint itself (R10).</summary>
    public IEnumerable<Document> OriginalDocuments => Documents.Where(d => d.Origin == DocumentOrigin.Complaint);

    public IEnumerable<Document> DocumentsOf(ComplainantEntry entry) => Documents.Where(d => d.EntryId == entry.Id);

    public IEnumerable<Document> DocumentsOf(TreatmentAction action) => Documents.Where(d => d.ActionId == action.Id);

    /// <summary>What staff or the portal put into the file beside any action or entry.</summary>
    public IEnumerable<Document> OtherDocuments =>
        Documents.Where(d => d.Origin != DocumentOrigin.Complaint && d.ActionId is null && d.EntryId is null);
}

using System.Text.Json;
using ComplaintsPortal.Casework.Files;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Improvement;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Worklists;

/// <summary>What lies in a case file, list by list, untracked; each list by its own index, so that it costs the same in a large register.</summary>
public sealed class CaseContents(RegisterContext database, FileGate gate)
{
    /// <summary>The rows of one kind that belong to a complaint.</summary>
    public IQueryable<T> Of<T>(Guid complaintId) where T : class =>
        database.Set<T>().AsNoTracking().Where(row => EF.Property<Guid>(row, nameof(Note.ComplaintId)) == complaintId);

    public async Task<CaseSheet> FillAsync(CaseHead head, CancellationToken cancellation)
    {
        var id = head.Complaint.Id;
        return new CaseSheet
        {
            Head = head,
            Entries = await Of<ComplainantEntry>(id).OrderBy(e => e.ReceivedAt).ToListAsync(cancellation),
            Documents = await Of<Document>(id).OrderBy(d => d.AddedAt).ToListAsync(cancellation),
            Withheld = await gate.WithheldAsync(id, cancellation),
            Actions = await Of<TreatmentAction>(id).OrderBy(a => a.AddedAt).ToListAsync(cancellation),
            Notes = await Of<Note>(id).OrderBy(n => n.AddedAt).ToListAsync(cancellation),
            Letters = await LettersAsync(id, cancellation),
            Messages = await database.IncomingMessages.AsNoTracking().Where(m => m.ComplaintId == id).OrderBy(m => m.ReceivedAt).ToListAsync(cancellation),
            Replies = await Of<Reply>(id).OrderBy(r => r.WrittenAt).ToListAsync(cancellation),
            Questions = await Of<ProgressQuestion>(id).OrderBy(q => q.AskedAt).ToListAsync(cancellation),
            CorrectiveActions = await CorrectiveActionsAsync(id, cancellation),
            PersonsConcerned = await Of<PersonConcerned>(id).ToListAsync(cancellation),
            Journal = await JournalAsync(id, cancellation),
            Names = await NamesAsync(cancellation),
        };
    }

    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(CancellationToken cancellation) =>
        await database.Staff.AsNoTracking().Select(s => new { s.Id, s.Name }).ToDictionaryAsync(s => s.Id, s => s.Name, cancellation);

    private async Task<IReadOnlyList<CaseLetter>> LettersAsync(Guid id, CancellationToken cancellation) =>
        await database.Set<Letter>().AsNoTracking().Where(l => l.ComplaintId == id).OrderBy(l => l.WrittenAt)
            .Select(l => new CaseLetter
            {
                Id = l.Id, Kind = l.Kind, Medium = l.Medium, To = l.To, PostalAddress = l.PostalAddress, Subject = l.Subject, Markup = l.Markup,
                WrittenAt = l.WrittenAt, WrittenBy = l.WrittenBy, State = l.State, StateAt = l.StateAt, Answer = l.Answer, SentAt = l.SentAt,
                LeftInFolder = l.LeftInFolder, Tries = l.Tries, NextTryAt = l.NextTryAt,
            })
            .ToListAsync(cancellation);

    public async Task<IReadOnlyList<LinkedAction>> CorrectiveActionsAsync(Guid id, CancellationToken cancellation) =>
        await database.Set<CorrectiveAction>().AsNoTracking().Where(a => a.Complaints.Any(l => l.ComplaintId == id)).OrderBy(a => a.DueOn)
            .Select(a => new LinkedAction(a.Id, a.Title, a.OwnerId, a.DueOn, a.DoneOn, a.Effective))
            .ToListAsync(cancellation);

    private async Task<IReadOnlyList<JournalLine>> JournalAsync(Guid id, CancellationToken cancellation)
    {
        var entries = await database.Set<JournalEntry>().AsNoTracking().Where(e => e.ComplaintId == id).OrderBy(e => e.Sequence)
            .Select(e => new { e.Sequence, e.At, e.ActorKind, e.ActorId, e.Act, e.Facts })
            .ToListAsync(cancellation);
        var notes = await Of<Note>(id).ToDictionaryAsync(n => n.Id, n => n.Text, cancellation);
        return [.. entries.Select(e => new JournalLine(
            e.Sequence, e.At, e.ActorKind, e.ActorId, e.Act, JsonSerializer.Deserialize<Dictionary<string, string?>>(e.Facts) ?? []).Reasoned(notes))];
    }
}

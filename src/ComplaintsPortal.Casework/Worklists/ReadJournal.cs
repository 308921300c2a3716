using System.Text.Json;
using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Worklists;

/// <summary>The journal, the latest first, page by page by its numbers. Of a case that the reader may not open, the act is shown without its case and facts (R44): no number is unexplained, nothing is told.</summary>
public sealed class ReadJournal(RegisterContext database)
{
    public const int PageSize = 100;

    /// <param name="before">Only entries below this number; null: from the last one.</param>
    /// <param name="by">Who reads.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<IReadOnlyList<JournalPageLine>> ExecuteAsync(long? before, Actor by, CancellationToken cancellation)
    {
        var entries = await database.Set<JournalEntry>().AsNoTracking().Where(e => before == null || e.Sequence < before)
            .OrderByDescending(e => e.Sequence).Take(PageSize).ToListAsync(cancellation);
        var ids = entries.Where(e => e.ComplaintId is not null).Select(e => e.ComplaintId!.Value).Distinct().ToList();
        var open = (await database.Set<Complaint>().Where(c => ids.Contains(c.Id)).VisibleTo(by, database).Select(c => c.Id).ToListAsync(cancellation)).ToHashSet();
        return await ReasonedAsync([.. entries.Select(e => Line(e, e.ComplaintId is not { } id || open.Contains(id)))], cancellation);
    }

    /// <summary>Names of staff by id, for the acts of those who have left too.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(CancellationToken cancellation) =>
        await database.Staff.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Name, cancellation);

    /// <summary>With the reasons that were kept; a line that tells nothing names none.</summary>
    private async Task<IReadOnlyList<JournalPageLine>> ReasonedAsync(List<JournalPageLine> lines, CancellationToken cancellation)
    {
        var ids = lines.Where(l => l.Line.ReasonNoteId is not null).Select(l => l.Line.ReasonNoteId!.Value).ToList();
        if (ids.Count == 0) return lines;
        var notes = await database.Set<Note>().AsNoTracking().Where(n => ids.Contains(n.Id)).ToDictionaryAsync(n => n.Id, n => n.Text, cancellation);
        return [.. lines.Select(l => l with { Line = l.Line.Reasoned(notes) })];
    }

    private static JournalPageLine Line(JournalEntry e, bool open) => new(
        new JournalLine(e.Sequence, e.At, e.ActorKind, e.ActorId, e.Act, open ? JsonSerializer.Deserialize<Dictionary<string, string?>>(e.Facts) ?? [] : []),
        open ? e.Reference : null,
        e.AsHead());
}

using ComplaintsPortal.Domain.Journal;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Journal;

/// <summary>
/// Enters acts in the journal within the write that they belong to (R34): reads the head under the write lock, chains the
/// entries, and makes a complaint's commitment key with its first entry.
/// </summary>
public static class JournalWriter
{
    public static async Task AppendAsync(this RegisterContext database, IReadOnlyList<JournalAct> acts, CancellationToken cancellation)
    {
        if (acts.Count == 0) return;
        if (database.Database.CurrentTransaction is null) throw new InvalidOperationException("The journal is written inside the write of the act.");
        var head = await HeadAsync(database, cancellation);
        foreach (var act in acts)
        {
            var entry = JournalChain.Append(head, act, await KeyAsync(database, act, cancellation));
            database.Add(entry);
            head = entry.AsHead();
        }

        // So that a second call in the same write sees this head.
        await database.SaveChangesAsync(cancellation);
    }

    public static async Task<JournalHead> HeadAsync(this RegisterContext database, CancellationToken cancellation)
    {
        var last = await database.Set<JournalEntry>().AsNoTracking().OrderByDescending(e => e.Sequence).FirstOrDefaultAsync(cancellation);
        return last?.AsHead() ?? JournalHead.Empty;
    }

    private static async Task<CommitmentKey?> KeyAsync(RegisterContext database, JournalAct act, CancellationToken cancellation)
    {
        if (act.Personal.Count == 0 || act.ComplaintId is not { } id) return null;
        if (await database.FindAsync<CommitmentKey>([id], cancellation) is { } known) return known;
        var key = CommitmentKey.New(id);
        database.Add(key);
        return key;
    }
}

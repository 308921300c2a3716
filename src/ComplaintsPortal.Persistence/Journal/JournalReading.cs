using System.Runtime.CompilerServices;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Journal;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Journal;

public static class JournalReading
{
    /// <summary>Entries between two words on how far it is.</summary>
    private const int Step = 1000;

    /// <summary>Where the journal stands now.</summary>
    public static async Task<JournalHead> JournalHeadAsync(this RegisterContext database, CancellationToken cancellation = default)
    {
        var last = await database.Journal.AsNoTracking().OrderByDescending(entry => entry.Sequence).FirstOrDefaultAsync(cancellation);
        return last?.AsHead() ?? JournalHead.Empty;
    }

    /// <summary>Walks the whole journal, an entry in memory at a time, and names the first broken one.</summary>
    /// <param name="progress">Told how many entries have been walked, again and again.</param>
    public static Task<JournalVerdict> VerifyJournalAsync(
        this RegisterContext database, JournalHead? noted = null, Action<long>? progress = null, CancellationToken cancellation = default) =>
        JournalChain.VerifyAsync(Counted(database.ReadJournalAsync(cancellation), progress), noted, cancellation);

    /// <summary>
    /// The entries in the order of their numbers. One that cannot even be read any more comes as an entry whose digest
    /// cannot be right, so that the check names it instead of failing.
    /// </summary>
    public static async IAsyncEnumerable<JournalEntry> ReadJournalAsync(
        this RegisterContext database, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var last = long.MinValue;
        while (true)
        {
            // Closed before the next question: a server answers one at a time on a connection.
            await using (var entries = After(database, last).AsAsyncEnumerable().GetAsyncEnumerator(cancellation))
            {
                while (await NextAsync(database, entries, cancellation) is { } entry)
                {
                    last = entry.Sequence;
                    yield return entry;
                }
            }
            var unreadable = await After(database, last).Select(entry => (long?)entry.Sequence).FirstOrDefaultAsync(cancellation);
            if (unreadable is null) yield break;
            last = unreadable.Value;
            yield return Unreadable(last);
        }
    }

    private static async IAsyncEnumerable<JournalEntry> Counted(IAsyncEnumerable<JournalEntry> entries, Action<long>? progress)
    {
        var count = 0L;
        await foreach (var entry in entries)
        {
            if (++count % Step == 0) progress?.Invoke(count);
            yield return entry;
        }
    }

    private static IQueryable<JournalEntry> After(RegisterContext database, long sequence) =>
        database.Journal.AsNoTracking().Where(entry => entry.Sequence > sequence).OrderBy(entry => entry.Sequence);

    private static async ValueTask<JournalEntry?> NextAsync(
        RegisterContext database, IAsyncEnumerator<JournalEntry> entries, CancellationToken cancellation)
    {
        try
        {
            return await entries.MoveNextAsync() ? entries.Current : null;
        }
        catch (Exception failure) when (IsOfTheEntry(failure) && !database.IsTransient(failure))
        {
            cancellation.ThrowIfCancellationRequested();
            return null;
        }
    }

    /// <summary>What reading throws when a value is not what it must be, rather than when the database does not answer.</summary>
    internal static bool IsOfTheEntry(Exception failure) =>
        failure is InvalidOperationException or FormatException or InvalidCastException or ArgumentException;

    private static JournalEntry Unreadable(long sequence) =>
        new(sequence, DateTimeOffset.UnixEpoch, ActorKind.Portal, null, "", null, null, "", null, [], []);
}

using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Sequences;

/// <summary>
/// Numbers without a gap (R2, R3): taken inside the write that uses them, so that a rollback or a crash gives
/// the number back; the row stays locked until that write ends, so that no two writers get the same.
/// </summary>
public static class SequenceNumbers
{
    public static async Task<int> NextNumberAsync(
        this RegisterContext database, string name, int year, CancellationToken cancellation = default)
    {
        var last = await LastAsync(database, name, year, cancellation);
        return await SetAsync(database, name, year, last, (last ?? 0) + 1, cancellation);
    }

    /// <summary>Numbering goes on after this one: for an imported register, whose own numbers are kept. Never lowers.</summary>
    public static async Task ContinueAfterAsync(
        this RegisterContext database, string name, int year, int highest, CancellationToken cancellation = default)
    {
        var last = await LastAsync(database, name, year, cancellation);
        if (last is null || last < highest) await SetAsync(database, name, year, last, highest, cancellation);
    }

    /// <summary>Null where none was given yet. It stays so until this write ends, because nobody else writes.</summary>
    private static Task<int?> LastAsync(RegisterContext database, string name, int year, CancellationToken cancellation)
    {
        RefuseOutsideWrite(database);
        return Row(database, name, year).Select(sequence => (int?)sequence.Last).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>Whether there is a row is read and not taken from the count of an update, which a server may be set not to tell.</summary>
    private static async Task<int> SetAsync(RegisterContext database, string name, int year, int? last, int next, CancellationToken cancellation)
    {
        if (last is not null)
        {
            await Row(database, name, year).ExecuteUpdateAsync(set => set.SetProperty(s => s.Last, next), cancellation);
            return next;
        }

        var started = database.Sequences.Add(new Sequence { Name = name, Year = year, Last = next });
        await database.SaveChangesAsync(cancellation);
        started.State = EntityState.Detached;
        return next;
    }

    private static IQueryable<Sequence> Row(RegisterContext database, string name, int year) =>
        database.Sequences.Where(sequence => sequence.Name == name && sequence.Year == year);

    private static void RefuseOutsideWrite(RegisterContext database)
    {
        if (database.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A number is taken inside the write that uses it.");
    }
}

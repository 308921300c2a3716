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
        RefuseOutsideWrite(database);
        var row = database.Sequences.Where(sequence => sequence.Name == name && sequence.Year == year);
        if (await row.ExecuteUpdateAsync(set => set.SetProperty(s => s.Last, s => s.Last + 1), cancellation) == 0)
            return await StartAsync(database, name, year, 1, cancellation);
        return await row.Select(sequence => sequence.Last).SingleAsync(cancellation);
    }

    /// <summary>Numbering goes on after this one: for an imported register, whose own numbers are kept. Never lowers.</summary>
    public static async Task ContinueAfterAsync(
        this RegisterContext database, string name, int year, int highest, CancellationToken cancellation = default)
    {
        RefuseOutsideWrite(database);
        var row = database.Sequences.Where(sequence => sequence.Name == name && sequence.Year == year);
        var raised = await row.ExecuteUpdateAsync(
            set => set.SetProperty(s => s.Last, s => s.Last < highest ? highest : s.Last), cancellation);
        if (raised == 0) await StartAsync(database, name, year, highest, cancellation);
    }

    private static async Task<int> StartAsync(
        RegisterContext database, string name, int year, int first, CancellationToken cancellation)
    {
        var started = database.Sequences.Add(new Sequence { Name = name, Year = year, Last = first });
        await database.SaveChangesAsync(cancellation);
        started.State = EntityState.Detached;
        return first;
    }

    private static void RefuseOutsideWrite(RegisterContext database)
    {
        if (database.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A number is taken inside the write that uses it.");
    }
}

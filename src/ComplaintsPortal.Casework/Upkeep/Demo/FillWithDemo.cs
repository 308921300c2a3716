using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence.Filling;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Upkeep.Demo;

/// <summary>
/// Fills an empty database with believable cases of every state; the same seed on the same day gives the same register, but for
/// what must not be foreseen (ids, keys, secrets). Refuses one that already holds an arrival. The acts are those of the use cases,
/// composed in memory and written many at a time; an interrupted one ends on an earlier day, with cases cut off as they were.
/// </summary>
public sealed class FillWithDemo(DemoParts parts, TimeProvider time)
{
    private static readonly Handover Accepted = new(HandoverOutcome.Accepted, DemoPostman.Answer);

    /// <inheritdoc cref="DemoPlay(int, int, int, DateTimeOffset, DemoClock, DemoUseCases, DemoStaff, Organisation.CurrentOrganisation, CancellationToken)"/>
    /// <param name="written">Told how many arrivals are in the database, again and again.</param>
    public async Task ExecuteAsync(int count, int seed, int years, DateTimeOffset end, CancellationToken cancellation, Action<int>? written = null)
    {
        var (database, clock) = (parts.Database, (DemoClock)time);
        if (await database.Complaints.AnyAsync(cancellation)) throw new RefusedException(new Refusal("database-not-empty"));
        var staff = await DemoStaff.HireAsync(database, clock.GetUtcNow(), cancellation);
        var handlers = await database.WhoMayHandle(DateOnly.FromDateTime(end.UtcDateTime)).AsNoTracking().ToListAsync(cancellation);
        var filling = new RegisterFilling(database);
        var records = new DemoRecords(filling, handlers, clock);
        var writer = new DemoWriter(database, filling, written ?? (_ => { }));
        var play = new DemoPlay(count, seed, years, end, clock, Over(records), staff, parts.Organisation, cancellation);
        var writing = Task.Run(() => writer.RunAsync(cancellation), cancellation);
        try
        {
            await ComposeAsync(play, records, writer, cancellation);
        }
        finally
        {
            writer.End();
            await writing;
        }
    }

    private static async Task ComposeAsync(DemoPlay play, DemoRecords records, DemoWriter writer, CancellationToken cancellation)
    {
        while (await play.StepAsync())
        {
            cancellation.ThrowIfCancellationRequested();
            if (records.IsFull) await writer.PutAsync(records.Cut(), cancellation);
        }

        records.FinishAll();
        await writer.PutAsync(records.Cut(), cancellation);
    }

    private DemoUseCases Over(DemoRecords records)
    {
        DemoUseCases? use = null;
        return use = new DemoUseCases(records, parts)
        {
            Stage = records.StageAsync,
            SendLetters = cancellation => HandOverAsync(use!, records, cancellation),
            Finish = records.Finish,
        };
    }

    private static async Task HandOverAsync(DemoUseCases use, DemoRecords records, CancellationToken cancellation)
    {
        if (records.Waiting.Count == 0) return;
        var waiting = records.Waiting.ToList();
        records.Waiting.Clear();
        foreach (var (complaint, letter) in waiting.Where(one => one.Letter.Medium == LetterMedium.Email))
            await use.Handover.ExecuteAsync(complaint, letter.Id, Accepted, cancellation);
        records.KeepLetters(waiting);
    }
}

using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Upkeep.Demo;

/// <summary>Fills an empty database with believable cases of every state; the same seed on the same day gives the same register. Refuses one that already holds an arrival.</summary>
public sealed class FillWithDemo(RegisterContext database, DemoUseCases use, CurrentOrganisation organisation, TimeProvider time)
{
    /// <summary>One in ten came so lately that its case is still open, whatever the years.</summary>
    private const int RecentDays = 13;

    /// <summary>Happenings in one transaction: a demonstration need not survive a crash in the middle.</summary>
    private const int Batch = 50;

    /// <param name="count">Arrivals.</param>
    /// <param name="seed">Settles every chance.</param>
    /// <param name="years">How far back the first ones came.</param>
    /// <param name="end">Now: what would happen later is left open.</param>
    public async Task ExecuteAsync(int count, int seed, int years, DateTimeOffset end, CancellationToken cancellation)
    {
        if (await database.Set<Complaint>().AnyAsync(cancellation)) throw new RefusedException(new Refusal("database-not-empty"));
        var clock = (DemoClock)time;
        var dice = new DemoDice((ulong)seed);
        var staff = await DemoStaff.HireAsync(database, clock.GetUtcNow(), cancellation);
        var timeline = new DemoTimeline(clock, end);
        var arrivals = Enumerable.Range(1, count).Select(_ => Draw(dice, end, years)).Order().ToList();
        for (var i = 0; i < count; i++)
            new DemoCase(dice.Pick(DemoStory.All), dice, timeline, use, staff, organisation, i + 1, cancellation).Begin(arrivals[i]);
        while (await database.WriteAsync(() => timeline.RunAsync(Batch, () => use.Outbox.RunOnceAsync(cancellation), cancellation), cancellation))
        {
        }
    }

    private static DateTimeOffset Draw(DemoDice dice, DateTimeOffset end, int years)
    {
        var day = end.AddDays(-dice.Between(0, dice.Chance(0.1) ? RecentDays : (years * 365) - 1));
        var at = new DateTimeOffset(day.Year, day.Month, day.Day, dice.Between(7, 20), dice.Between(0, 59), dice.Between(0, 59), TimeSpan.Zero);
        return at < end ? at : end.AddMinutes(-dice.Between(10, 600));
    }
}

using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Improvement;
using ComplaintsPortal.Domain.Reporting;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Journal;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Reporting;

/// <summary>The annual report as of now, unsigned (R35): the year and the one before, counted in one pass over the register, and the journal checked from its first entry.</summary>
public sealed class ReadAnnualReport(RegisterContext database, IDbContextFactory<RegisterContext> registers, OfficeClock clock, CurrentOrganisation organisation)
{
    private const int AtOnce = 500;

    /// <summary>A year still to come has no report, wherever it is asked for.</summary>
    public bool IsToCome(int year) => year > clock.Today.Year;

    public async Task<AnnualReport> ExecuteAsync(int year, CancellationToken cancellation)
    {
        var count = new AnnualCount(await FrameAsync(year, cancellation));
        await CountComplaintsAsync(count, year, cancellation);
        await CountCorrectiveActionsAsync(count, cancellation);
        return count.ToReport();
    }

    /// <summary>The same for a person: cases that they may not open are counted and not named (R44).</summary>
    public async Task<AnnualReport> ExecuteAsync(int year, Actor by, CancellationToken cancellation) =>
        await new NamedExceptions(database).ForAsync(await ExecuteAsync(year, cancellation), by, cancellation);

    private async Task<ReportFrame> FrameAsync(int year, CancellationToken cancellation)
    {
        var verdict = await database.VerifyJournalAsync(cancellation: cancellation);
        return new ReportFrame
        {
            Organisation = organisation.Profile.Name,
            Year = year,
            AsOf = clock.Now,
            Rules = await new ReadRules(database, clock).ExecuteAsync(cancellation),
            Commitments = organisation.Profile.Commitments,
            Journal = new(verdict.Entries, verdict.Entries == 0 ? null : verdict.Head.Hash, verdict.Intact),
        };
    }

    /// <summary>The year asked for beside all that came before it: each by a connection of its own, for reading is what takes the time.</summary>
    private async Task CountComplaintsAsync(AnnualCount count, int year, CancellationToken cancellation)
    {
        var (from, to) = (new DateOnly(year - 1, 1, 1), new DateOnly(year, 12, 31));
        var rare = await new ReadRareFacts(database, clock, organisation).ExecuteAsync(from, to, cancellation);
        var facts = new FactsOfComplaint(clock, rare, organisation.Profile.Retention.Years);
        var begin = organisation.Profile.Deadline.Region.EndOf(from.AddDays(-1));
        await Task.WhenAll(
            CountAsync(count, facts, [r => ComplaintRows.Received(r, to.AddYears(-1).AddDays(1), to)], cancellation),
            CountAsync(count, facts, [r => ComplaintRows.Received(r, from, to.AddYears(-1)), r => ComplaintRows.StillConcerned(r, from, begin)], cancellation));
    }

    private Task CountAsync(
        AnnualCount count, FactsOfComplaint facts, IReadOnlyList<Func<RegisterContext, IQueryable<Complaint>>> several, CancellationToken cancellation) => Task.Run(
        async () =>
        {
            await using var register = await registers.CreateDbContextAsync(cancellation);
            foreach (var complaints in several)
            {
                await foreach (var some in ComplaintRows.ReadAsync(register, complaints(register)).Select(facts.Of).Chunk(AtOnce).WithCancellation(cancellation))
                    lock (count) foreach (var one in some) count.Add(one);
            }
        },
        cancellation);

    private async Task CountCorrectiveActionsAsync(AnnualCount count, CancellationToken cancellation)
    {
        var actions = database.Set<CorrectiveAction>().AsNoTracking()
            .Select(a => new CorrectiveActionFacts(a.OpenedOn, a.DueOn, a.DoneOn, a.CheckedOn, a.Effective));
        await foreach (var action in actions.AsAsyncEnumerable().WithCancellation(cancellation))
            count.Add(action);
    }
}

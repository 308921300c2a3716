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
public sealed class ReadAnnualReport(RegisterContext database, OfficeClock clock, CurrentOrganisation organisation)
{
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

    private async Task CountComplaintsAsync(AnnualCount count, int year, CancellationToken cancellation)
    {
        var (from, to) = (new DateOnly(year - 1, 1, 1), new DateOnly(year, 12, 31));
        var rare = await new ReadRareFacts(database, clock, organisation).ExecuteAsync(from, to, cancellation);
        var facts = new FactsOfComplaint(clock, rare, organisation.Profile.Retention.Years);
        var rows = ComplaintRows.Concerning(database, from, to, organisation.Profile.Deadline.Region.EndOf(from.AddDays(-1)));
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
            count.Add(facts.Of(row));
    }

    private async Task CountCorrectiveActionsAsync(AnnualCount count, CancellationToken cancellation)
    {
        var actions = database.Set<CorrectiveAction>().AsNoTracking()
            .Select(a => new CorrectiveActionFacts(a.OpenedOn, a.DueOn, a.DoneOn, a.CheckedOn, a.Effective));
        await foreach (var action in actions.AsAsyncEnumerable().WithCancellation(cancellation))
            count.Add(action);
    }
}

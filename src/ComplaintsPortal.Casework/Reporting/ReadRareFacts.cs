using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Completeness;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Reporting;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Retention;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Reporting;

/// <summary>Reads <see cref="RareFacts"/>, as far as they may matter to the years asked for.</summary>
internal sealed class ReadRareFacts(RegisterContext database, OfficeClock clock, CurrentOrganisation organisation)
{
    public async Task<RareFacts> ExecuteAsync(DateOnly from, DateOnly to, CancellationToken cancellation) => new(
        await ContestsAsync(from, to, cancellation),
        await QuestionsAsync(from, to, cancellation),
        await UndoneClosingsAsync(cancellation),
        (await Received(from, to).SelectMany(c => c.Extensions, (c, _) => c.Id).ToListAsync(cancellation)).ToHashSet(),
        await InformationAskedAsync(from, to, cancellation),
        await ErasedAsync(from, to, cancellation),
        await IncompleteUnexaminedAsync(cancellation));

    private async Task<IReadOnlyDictionary<Guid, IReadOnlyList<DutyClock>>> ContestsAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var rows = await database.Set<Complaint>().AsNoTracking()
            .SelectMany(c => c.Contestations, (c, contest) => new { c.Id, contest.MadeOn, contest.DueOn, MetAt = contest.AnsweredAt })
            .Where(r => r.DueOn >= from && r.DueOn <= to)
            .ToListAsync(cancellation);
        return ByComplaint(rows.Select(r => (r.Id, new DutyClock(r.MadeOn, r.DueOn, DateOf(r.MetAt)))));
    }

    private async Task<IReadOnlyDictionary<Guid, IReadOnlyList<DutyClock>>> QuestionsAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var rows = await database.Set<ProgressQuestion>().AsNoTracking()
            .Where(q => q.AskedOn >= from && q.AskedOn <= to)
            .Select(q => new { q.ComplaintId, q.AskedOn, q.DueOn, q.AnsweredAt })
            .ToListAsync(cancellation);
        return ByComplaint(rows.Select(r => (r.ComplaintId, new DutyClock(r.AskedOn, r.DueOn, DateOf(r.AnsweredAt)))));
    }

    private async Task<IReadOnlyDictionary<Guid, IReadOnlyList<ClosedSpan>>> UndoneClosingsAsync(CancellationToken cancellation)
    {
        var rows = await database.Set<Complaint>().AsNoTracking()
            .SelectMany(c => c.EarlierClosings, (c, closing) => new { c.Id, closing.ClosedOn, closing.ReopenedOn })
            .ToListAsync(cancellation);
        return ByComplaint(rows.Select(r => (r.Id, new ClosedSpan(r.ClosedOn, r.ReopenedOn))));
    }

    private async Task<IReadOnlyDictionary<Guid, DateOnly>> InformationAskedAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var rows = await Received(from, to).SelectMany(c => c.InformationRequests, (c, request) => new { c.Id, request.AskedOn }).ToListAsync(cancellation);
        return rows.GroupBy(r => r.Id, r => r.AskedOn).ToDictionary(g => g.Key, g => g.Min());
    }

    private async Task<IReadOnlyDictionary<Guid, DateOnly>> ErasedAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var region = organisation.Profile.Deadline.Region;
        var (begin, end) = (region.EndOf(from.AddDays(-1)), region.EndOf(to));
        var rows = await database.Set<Erasure>().AsNoTracking().Where(e => e.At >= begin && e.At < end).Select(e => new { e.ComplaintId, e.At }).ToListAsync(cancellation);
        return rows.ToDictionary(r => r.ComplaintId, r => clock.DateOf(r.At));
    }

    /// <summary>What these tell of concerns only the arrivals of the years.</summary>
    private IQueryable<Complaint> Received(DateOnly from, DateOnly to) =>
        database.Set<Complaint>().AsNoTracking().Where(c => c.ReceivedOn >= from && c.ReceivedOn <= to);

    /// <summary>The domain's own check says what is missing (R5), so only what still waits to be examined is loaded for it.</summary>
    private async Task<IReadOnlySet<Guid>> IncompleteUnexaminedAsync(CancellationToken cancellation)
    {
        var demands = organisation.Demands;
        var incomplete = new HashSet<Guid>();
        var waiting = database.Set<Complaint>().AsNoTracking().Where(c => c.Status == Status.Received && c.ClosedOn == null && !c.IsTest).AsSplitQuery();
        await foreach (var complaint in waiting.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (CompletenessCheck.Missing(complaint, demands).Count > 0) incomplete.Add(complaint.Id);
        }
        return incomplete;
    }

    private DateOnly? DateOf(DateTimeOffset? instant) => instant is { } at ? clock.DateOf(at) : null;

    private static Dictionary<Guid, IReadOnlyList<T>> ByComplaint<T>(IEnumerable<(Guid Complaint, T Fact)> rows) =>
        rows.GroupBy(r => r.Complaint, r => r.Fact).ToDictionary(g => g.Key, g => (IReadOnlyList<T>)[.. g]);
}

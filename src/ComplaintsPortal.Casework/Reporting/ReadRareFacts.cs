using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Completeness;
using ComplaintsPortal.Domain.Reporting;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Reporting;

/// <summary>Reads <see cref="RareFacts"/>, as far as they may matter to the years asked for.</summary>
internal sealed class ReadRareFacts(RegisterContext database, OfficeClock clock, CurrentOrganisation organisation)
{
    public async Task<RareFacts> ExecuteAsync(DateOnly from, DateOnly to, CancellationToken cancellation) => new(
        await ContestsAsync(from, to, cancellation),
        await QuestionsAsync(from, to, cancellation),
        await UndoneClosingsAsync(cancellation),
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

    /// <summary>The domain's own check says what is missing (R5), so only what still waits to be examined is loaded for it.</summary>
    private async Task<IReadOnlySet<Guid>> IncompleteUnexaminedAsync(CancellationToken cancellation)
    {
        var demands = organisation.Demands;
        var incomplete = new HashSet<Guid>();
        var waiting = database.Set<Complaint>().AsNoTracking().Where(c => c.Status == Status.Received && !c.IsTest).AsSplitQuery();
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

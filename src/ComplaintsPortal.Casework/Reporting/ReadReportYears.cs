using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Reporting;

/// <summary>The years a report can be made of, the latest first: from the first arrival, or this year where there is none, to this year.</summary>
public sealed class ReadReportYears(RegisterContext database, OfficeClock clock)
{
    public async Task<IReadOnlyList<int>> ExecuteAsync(CancellationToken cancellation)
    {
        var first = await database.Set<Complaint>().AsNoTracking().Where(c => !c.IsTest).MinAsync(c => (DateOnly?)c.ReceivedOn, cancellation);
        var (from, to) = (Math.Min(first?.Year ?? clock.Today.Year, clock.Today.Year), clock.Today.Year);
        return [.. Enumerable.Range(from, to - from + 1).Reverse()];
    }
}

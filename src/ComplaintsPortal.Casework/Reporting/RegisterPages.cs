using System.Runtime.CompilerServices;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Reporting;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Reading;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Reporting;

/// <summary>Complaints in the order of their references, a page in memory at a time: three questions a page, each a walk along an index.</summary>
/// <param name="database">Answers one question at a time.</param>
/// <param name="wanted">Those to be read.</param>
/// <param name="clock">Tells local dates.</param>
internal sealed class RegisterPages(RegisterContext database, IQueryable<Complaint> wanted, OfficeClock clock)
{
    private const int Page = 1000;
    private readonly TimeZoneInfo _zone = clock.Zone;

    public async IAsyncEnumerable<IEnumerable<RegisterRow>> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var owners = await database.Staff.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Name, cancellation);
        for (var series = await NextAsync(0, cancellation); series is { } of; series = await NextAsync(of, cancellation))
        {
            for (var last = 0; await PageAsync(of, last, owners, cancellation) is { Count: > 0 } page; last = page.Keys[^1])
                yield return page.Values;
        }
    }

    /// <summary>The next year of references after one: within a year the next page is found by the index, wherever it is.</summary>
    private Task<int?> NextAsync(int after, CancellationToken cancellation) =>
        wanted.Where(c => c.ReferenceYear > after).OrderBy(c => c.ReferenceYear).Select(c => (int?)c.ReferenceYear).FirstOrDefaultAsync(cancellation);

    private async Task<SortedList<int, RegisterRow>> PageAsync(int series, int last, Dictionary<Guid, string> owners, CancellationToken cancellation)
    {
        var page = new SortedList<int, RegisterRow>(Page);
        var complaints = wanted.Where(c => c.ReferenceYear == series && c.ReferenceRank > last).OrderBy(c => c.ReferenceRank).Take(Page);
        await foreach (var row in database.ReadPlainlyAsync(ExportedComplaint.Of(complaints), cancellation))
            page.Add(ExportedComplaint.Rank(row), ExportedComplaint.Read(row, owners, _zone));
        if (page.Count == 0) return page;
        var top = page.Keys[^1];
        var these = wanted.Where(c => c.ReferenceYear == series && c.ReferenceRank > last && c.ReferenceRank <= top);
        await AddActionsAsync(page, these, cancellation);
        await AddRepliesAsync(page, these, cancellation);
        return page;
    }

    private async Task AddActionsAsync(SortedList<int, RegisterRow> page, IQueryable<Complaint> these, CancellationToken cancellation)
    {
        var question = from complaint in these
                       join action in database.Set<TreatmentAction>() on complaint.Id equals action.ComplaintId
                       orderby complaint.ReferenceRank, action.AddedAt
                       select new { complaint.ReferenceRank, action.DoneOn, action.DueOn, action.AddedAt, action.Text };
        await foreach (var row in database.ReadPlainlyAsync(question, cancellation))
        {
            var of = row.Number(0);
            var action = new RegisterAction(row.DayOrNone(1) ?? row.DayOrNone(2) ?? clock.DateOf(row.Instant(3)), row.Text(4));
            if (page.TryGetValue(of, out var line)) page[of] = line with { Actions = [.. line.Actions, action] };
        }
    }

    private async Task AddRepliesAsync(SortedList<int, RegisterRow> page, IQueryable<Complaint> these, CancellationToken cancellation)
    {
        var question = from complaint in these
                       join reply in database.Set<Reply>() on complaint.Id equals reply.ComplaintId
                       where reply.SentAt != null
                       orderby complaint.ReferenceRank, reply.WrittenAt
                       select new { complaint.ReferenceRank, reply.Text };
        await foreach (var row in database.ReadPlainlyAsync(question, cancellation))
        {
            if (page.TryGetValue(row.Number(0), out var line)) page[row.Number(0)] = line with { Reply = row.Text(1) };
        }
    }
}

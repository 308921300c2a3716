using System.Runtime.CompilerServices;
using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Reporting;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Reporting;

/// <summary>
/// The register as its file has it (R33, contract.md): every arrival in the order of its reference, with its actions and its last
/// reply, streamed page by page so that a large register stays out of memory. For a person, what they may see (R44); for the
/// program's own console, everything. Test arrivals are left out (R37).
/// </summary>
public sealed class ReadRegister(RegisterContext database, OfficeClock clock)
{
    private const int Page = 500;

    /// <param name="year">Only what was received in that year; null: everything.</param>
    /// <param name="by">Who reads; null: the program's console.</param>
    public async IAsyncEnumerable<RegisterRow> ExecuteAsync(int? year, Actor? by, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var owners = await database.Staff.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Name, cancellation);
        var wanted = Wanted(year, by);
        for (var series = await NextAsync(wanted, 0, cancellation); series is { } of; series = await NextAsync(wanted, of, cancellation))
        {
            await foreach (var row in OfSeriesAsync(wanted, of, owners, cancellation)) yield return row;
        }
    }

    /// <summary>The next year of references after one: within a year the next page is found by the index, wherever it is.</summary>
    private static Task<int?> NextAsync(IQueryable<Complaint> wanted, int after, CancellationToken cancellation) =>
        wanted.Where(c => c.ReferenceYear > after).OrderBy(c => c.ReferenceYear).Select(c => (int?)c.ReferenceYear).FirstOrDefaultAsync(cancellation);

    private async IAsyncEnumerable<RegisterRow> OfSeriesAsync(
        IQueryable<Complaint> wanted, int series, Dictionary<Guid, string> owners, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var last = 0;
        while (true)
        {
            var page = await ExportedComplaint.Of(wanted.Where(c => c.ReferenceYear == series && c.ReferenceRank > last).OrderBy(c => c.ReferenceRank).Take(Page)).ToListAsync(cancellation);
            if (page.Count == 0) yield break;
            last = page[^1].Rank;
            var ids = page.Select(line => line.Id).ToList();
            var actions = await ActionsAsync(ids, cancellation);
            var replies = await RepliesAsync(ids, cancellation);
            foreach (var line in page) yield return Row(line, owners, actions[line.Id], replies.GetValueOrDefault(line.Id));
        }
    }

    private IQueryable<Complaint> Wanted(int? year, Actor? by)
    {
        // As a parameter, for an index is not searched by a negation.
        var test = false;
        var complaints = database.Set<Complaint>().AsNoTracking().Where(c => c.IsTest == test);
        if (by is not null) complaints = complaints.VisibleTo(by, database);
        if (year is not { } y) return complaints;
        var (first, last) = (new DateOnly(y, 1, 1), new DateOnly(y, 12, 31));
        return complaints.Where(c => c.ReceivedOn >= first && c.ReceivedOn <= last);
    }

    private async Task<ILookup<Guid, RegisterAction>> ActionsAsync(List<Guid> ids, CancellationToken cancellation)
    {
        var actions = await database.Set<TreatmentAction>().AsNoTracking().Where(a => ids.Contains(a.ComplaintId)).OrderBy(a => a.AddedAt)
            .Select(a => new { a.ComplaintId, a.DoneOn, a.DueOn, a.AddedAt, a.Text }).ToListAsync(cancellation);
        return actions.ToLookup(a => a.ComplaintId, a => new RegisterAction(a.DoneOn ?? a.DueOn ?? clock.DateOf(a.AddedAt), a.Text));
    }

    private async Task<Dictionary<Guid, string>> RepliesAsync(List<Guid> ids, CancellationToken cancellation)
    {
        var replies = await database.Set<Reply>().AsNoTracking().Where(r => ids.Contains(r.ComplaintId) && r.SentAt != null)
            .OrderBy(r => r.WrittenAt).Select(r => new { r.ComplaintId, r.Text }).ToListAsync(cancellation);
        return replies.GroupBy(r => r.ComplaintId).ToDictionary(g => g.Key, g => g.Last().Text);
    }

    private RegisterRow Row(ExportedComplaint c, Dictionary<Guid, string> owners, IEnumerable<RegisterAction> actions, string? reply) => new()
    {
        Reference = c.Reference,
        RegisterNumber = c.RegisterNumber,
        Received = c.HasHourOfReceipt ? Local(c.ReceivedAt)!.Value : new DayOrInstant(c.ReceivedOn),
        Channel = c.Channel,
        Nature = c.Nature,
        LastName = c.Complainant.LastName,
        FirstName = c.Complainant.FirstName,
        StakeholderType = c.Complainant.StakeholderType,
        Email = c.Complainant.Email,
        Phone = c.Complainant.Phone,
        PostalAddress = c.Complainant.PostalAddress,
        CustomerAccount = c.Complainant.CustomerAccount,
        TrainingAction = c.Complainant.TrainingAction,
        Subject = c.Subject,
        Description = c.Description,
        RegisteredOn = c.RegisteredOn,
        Acknowledged = Local(c.AcknowledgedAt),
        DueOn = c.DueOn,
        Replied = Local(c.RepliedAt),
        Closed = Local(c.ClosedAt),
        Status = c.Status,
        Category = c.Category,
        Owner = c.OwnerId is { } id ? owners.GetValueOrDefault(id) : null,
        Decision = c.Decision,
        Reply = reply,
        Actions = [.. actions],
        ClosingReason = c.ClosingReason,
        Consumer = c.Consumer,
    };

    private DayOrInstant? Local(DateTimeOffset? instant) =>
        instant is { } at ? DayOrInstant.At(TimeZoneInfo.ConvertTime(at, clock.Zone)) : null;
}

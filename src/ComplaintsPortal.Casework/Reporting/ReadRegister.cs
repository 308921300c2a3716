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
        var (lastYear, lastRank) = (0, 0);
        while (true)
        {
            var page = await Wanted(year, by)
                .Where(c => c.ReferenceYear > lastYear || (c.ReferenceYear == lastYear && c.ReferenceRank > lastRank))
                .OrderBy(c => c.ReferenceYear).ThenBy(c => c.ReferenceRank).Take(Page).AsSplitQuery().ToListAsync(cancellation);
            if (page.Count == 0) yield break;
            (lastYear, lastRank) = (page[^1].ReferenceYear, page[^1].ReferenceRank);
            var actions = await ActionsAsync(page, cancellation);
            var replies = await RepliesAsync(page, cancellation);
            foreach (var complaint in page)
                yield return Row(complaint, owners, actions[complaint.Id], replies.GetValueOrDefault(complaint.Id));
        }
    }

    private IQueryable<Complaint> Wanted(int? year, Actor? by)
    {
        var complaints = database.Set<Complaint>().AsNoTracking().Where(c => !c.IsTest);
        if (by is not null) complaints = complaints.VisibleTo(by, database);
        if (year is not { } y) return complaints;
        var (first, last) = (new DateOnly(y, 1, 1), new DateOnly(y, 12, 31));
        return complaints.Where(c => c.ReceivedOn >= first && c.ReceivedOn <= last);
    }

    private async Task<ILookup<Guid, RegisterAction>> ActionsAsync(List<Complaint> page, CancellationToken cancellation)
    {
        var ids = page.Select(c => c.Id).ToList();
        var actions = await database.Set<TreatmentAction>().AsNoTracking().Where(a => ids.Contains(a.ComplaintId)).OrderBy(a => a.AddedAt).ToListAsync(cancellation);
        return actions.ToLookup(a => a.ComplaintId, a => new RegisterAction(a.DoneOn ?? a.DueOn ?? clock.DateOf(a.AddedAt), a.Text));
    }

    private async Task<Dictionary<Guid, string>> RepliesAsync(List<Complaint> page, CancellationToken cancellation)
    {
        var ids = page.Select(c => c.Id).ToList();
        var replies = await database.Set<Reply>().AsNoTracking().Where(r => ids.Contains(r.ComplaintId) && r.SentAt != null)
            .OrderBy(r => r.WrittenAt).Select(r => new { r.ComplaintId, r.Text }).ToListAsync(cancellation);
        return replies.GroupBy(r => r.ComplaintId).ToDictionary(g => g.Key, g => g.Last().Text);
    }

    private RegisterRow Row(Complaint c, Dictionary<Guid, string> owners, IEnumerable<RegisterAction> actions, string? reply) => new()
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
        Status = c.ShownStatus,
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

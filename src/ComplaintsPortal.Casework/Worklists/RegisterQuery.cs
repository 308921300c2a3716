using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Worklists;

/// <summary>The register as a table (R33): filtered, searched, page by page, the latest receipt first; only what the reader may open (R44).</summary>
public sealed class RegisterQuery(RegisterContext database, OfficeClock clock)
{
    public const int PageLines = 50;

    /// <summary>Counting stops there: a count beyond says "more than", and costs no more in a large register.</summary>
    public const int MostCounted = 10_000;

    public async Task<RegisterPage> ReadAsync(RegisterFilter filter, Actor by, RegisterPlace? after, int? lines, CancellationToken cancellation)
    {
        var all = Filtered(filter, by);
        var rows = await Latest(After(all, after)).Take((lines ?? PageLines) + 1).Select(Row).ToListAsync(cancellation);
        var more = rows.Count > (lines ?? PageLines);
        if (more) rows.RemoveAt(rows.Count - 1);
        var count = after is null && !more ? rows.Count : await all.Take(MostCounted + 1).CountAsync(cancellation);
        return new RegisterPage(rows, count, more ? new RegisterPlace(rows[^1].ReceivedOn, rows[^1].ReferenceYear, rows[^1].ReferenceRank) : null);
    }

    /// <summary>The year's arrivals and where they stand, so that the sum can be checked (R3).</summary>
    public async Task<RegisterBalance> BalanceAsync(int year, Actor by, CancellationToken cancellation)
    {
        var counts = await Filtered(new RegisterFilter { Scope = RegisterScope.All, Year = year }, by)
            .GroupBy(c => new { InRegister = c.RegisterNumber != null, Status = c.ShownStatus })
            .Select(g => new { g.Key.InRegister, g.Key.Status, Count = g.Count() })
            .ToListAsync(cancellation);
        return new RegisterBalance(
            counts.Sum(c => c.Count),
            counts.Where(c => c.InRegister).Sum(c => c.Count),
            [.. counts.Where(c => !c.InRegister).OrderBy(c => c.Status).Select(c => (c.Status, c.Count))]);
    }

    /// <summary>The years in which something arrived, the latest first.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(Actor by, CancellationToken cancellation)
    {
        var all = Filtered(new RegisterFilter { Scope = RegisterScope.All }, by);
        var first = await all.MinAsync(c => (DateOnly?)c.ReceivedOn, cancellation);
        var last = clock.Today.Year;
        return first is not { } on ? [last] : [.. Enumerable.Range(on.Year, Math.Max(1, last - on.Year + 1)).Reverse()];
    }

    /// <summary>The complaints behind a filter, for pages and for exports alike.</summary>
    public IQueryable<Complaint> Filtered(RegisterFilter filter, Actor by)
    {
        var complaints = database.Set<Complaint>().AsNoTracking().Where(c => !c.IsTest).VisibleTo(by, database);
        complaints = filter.Scope switch
        {
            RegisterScope.Registered => complaints.Where(c => c.RegisterNumber != null),
            RegisterScope.Beside => complaints.Where(c => c.RegisterNumber == null),
            _ => complaints,
        };
        return Worded(Dated(Narrowed(complaints, filter), filter), filter);
    }

    private static IQueryable<Complaint> Narrowed(IQueryable<Complaint> complaints, RegisterFilter filter)
    {
        if (filter.Status is { } status) complaints = complaints.Where(c => c.ShownStatus == status);
        if (filter.Nature is { } nature) complaints = complaints.Where(c => c.Nature == nature);
        if (filter.Channel is { } channel) complaints = complaints.Where(c => c.Channel == channel);
        if (filter.Stakeholder is { } stakeholder) complaints = complaints.Where(c => c.Complainant.StakeholderType == stakeholder);
        if (filter.Category is { Length: > 0 } category) complaints = complaints.Where(c => c.Category == category);
        return filter.OwnerId is { } owner ? complaints.Where(c => c.OwnerId == owner) : complaints;
    }

    private IQueryable<Complaint> Dated(IQueryable<Complaint> complaints, RegisterFilter filter)
    {
        if (filter.Year is { } year)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            complaints = complaints.Where(c => c.ReceivedOn >= first && c.ReceivedOn <= last);
        }

        return filter.Overdue ? complaints.OverdueOn(clock.Today) : complaints;
    }

    private IQueryable<Complaint> Worded(IQueryable<Complaint> complaints, RegisterFilter filter)
    {
        if (string.IsNullOrWhiteSpace(filter.Text)) return complaints;
        var found = database.Matching(filter.Text).Select(entry => entry.ComplaintId);
        return complaints.Where(c => found.Contains(c.Id));
    }

    private static IQueryable<Complaint> After(IQueryable<Complaint> complaints, RegisterPlace? place) =>
        place is null ? complaints : complaints.Where(c => c.ReceivedOn < place.ReceivedOn
            || (c.ReceivedOn == place.ReceivedOn && (c.ReferenceYear < place.Year || (c.ReferenceYear == place.Year && c.ReferenceRank < place.Rank))));

    private static IOrderedQueryable<Complaint> Latest(IQueryable<Complaint> complaints) =>
        complaints.OrderByDescending(c => c.ReceivedOn).ThenByDescending(c => c.ReferenceYear).ThenByDescending(c => c.ReferenceRank);

    private static System.Linq.Expressions.Expression<Func<Complaint, RegisterLine>> Row => c => new RegisterLine
    {
        Reference = c.Reference, ReferenceYear = c.ReferenceYear, ReferenceRank = c.ReferenceRank, RegisterNumber = c.RegisterNumber,
        LastName = c.Complainant.LastName, FirstName = c.Complainant.FirstName, ReceivedOn = c.ReceivedOn, RegisteredOn = c.RegisteredOn,
        AcknowledgedAt = c.AcknowledgedAt, DueOn = c.DueOn, RepliedAt = c.RepliedAt, ClosedOn = c.ClosedOn, Channel = c.Channel,
        StakeholderType = c.Complainant.StakeholderType, CustomerAccount = c.Complainant.CustomerAccount, Subject = c.Subject,
        Category = c.Category, OwnerId = c.OwnerId, Decision = c.Decision, Status = c.ShownStatus, Nature = c.Nature, PausedSince = c.PausedSince,
    };
}

using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Worklists;

/// <summary>The register as a table (R33): filtered, searched, page by page, the latest receipt first, or among words the latest entered; only what the reader may open (R44).</summary>
public sealed class RegisterQuery(RegisterContext database, OfficeClock clock)
{
    public const int PageLines = 50;

    /// <summary>Counting stops there: a count beyond says "more than", and costs no more in a large register.</summary>
    public const int MostCounted = 1_000;

    public async Task<RegisterPage> ReadAsync(RegisterFilter filter, Actor by, RegisterPlace? after, int? lines, CancellationToken cancellation)
    {
        var all = Filtered(filter, by);
        if (string.IsNullOrWhiteSpace(filter.Text)) return await PageAsync(all, after, lines ?? PageLines, cancellation);
        return await AreFewAsync(all, filter, cancellation)
            ? await PageAsync(database.Holding(all, filter.Text), after, lines ?? PageLines, cancellation)
            : await PageAsync(await database.FindAsync(all, filter.Text, filter.Year, cancellation), after, lines ?? PageLines, cancellation);
    }

    /// <summary>Only of filters that an index answers is it worth asking.</summary>
    private static async Task<bool> AreFewAsync(IQueryable<Complaint> all, RegisterFilter filter, CancellationToken cancellation) =>
        (filter.Overdue || filter.Status is not null) && await all.Take(RegisterSearch.Few + 1).CountAsync(cancellation) <= RegisterSearch.Few;

    private static async Task<RegisterPage> PageAsync(IQueryable<Complaint> all, RegisterPlace? after, int lines, CancellationToken cancellation)
    {
        var rows = await Latest(After(all, after)).Take(lines + 1).Select(Row).ToListAsync(cancellation);
        var counted = after is null && rows.Count <= lines ? rows.Count : await all.Take(MostCounted + 1).CountAsync(cancellation);
        return PageOf(rows, lines, counted);
    }

    /// <summary>The index is walked once, for the count and the first page together; only the lines shown are read.</summary>
    private async Task<RegisterPage> PageAsync(IQueryable<RegisterFind> all, RegisterPlace? after, int lines, CancellationToken cancellation)
    {
        var latest = all.OrderByDescending(f => f.Place);
        var from = after is null ? null : await database.PlaceAsync(after, cancellation);
        var rest = from is null ? latest : latest.Where(f => f.Place < from);
        var found = await rest.Select(f => f.Complaint.Reference).Take(from is null ? Math.Max(lines, MostCounted) + 1 : lines + 1).ToListAsync(cancellation);
        var counted = from is null ? found.Count : await latest.Take(MostCounted + 1).CountAsync(cancellation);
        if (found.Count == 0) return PageOf([], lines, counted);
        var shown = found.Take(lines + 1).ToList();
        var rows = await database.Complaints.AsNoTracking().Where(c => shown.Contains(c.Reference)).Select(Row).ToDictionaryAsync(row => row.Reference, cancellation);
        return PageOf([.. shown.Where(rows.ContainsKey).Select(reference => rows[reference])], lines, counted);
    }

    private static RegisterPage PageOf(List<RegisterLine> rows, int lines, int count)
    {
        var more = rows.Count > lines;
        if (more) rows.RemoveAt(rows.Count - 1);
        return new RegisterPage(rows, count, more ? new RegisterPlace(rows[^1].ReceivedOn, rows[^1].ReferenceYear, rows[^1].ReferenceRank) : null);
    }

    /// <summary>The year's arrivals and where they stand, so that the sum can be checked (R3).</summary>
    public Task<RegisterBalance> BalanceAsync(int year, Actor by, CancellationToken cancellation) => BalanceAsync(ArrivalsOf(year, by), cancellation);

    /// <summary>The same where there are no more arrivals than so many; otherwise nothing, for it takes longer the more there are.</summary>
    public async Task<RegisterBalance?> BalanceUpToAsync(int most, int year, Actor by, CancellationToken cancellation) =>
        await BalanceAsync(ArrivalsOf(year, by).Take(most + 1), cancellation) is var balance && balance.Arrivals <= most ? balance : null;

    private IQueryable<Complaint> ArrivalsOf(int year, Actor by) => Filtered(new RegisterFilter { Scope = RegisterScope.All, Year = year }, by);

    private static async Task<RegisterBalance> BalanceAsync(IQueryable<Complaint> arrivals, CancellationToken cancellation)
    {
        var counts = await arrivals
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

    /// <summary>The complaints behind a filter, its words aside.</summary>
    private IQueryable<Complaint> Filtered(RegisterFilter filter, Actor by)
    {
        var complaints = database.Set<Complaint>().AsNoTracking().Where(c => !c.IsTest).VisibleTo(by, database);
        complaints = filter.Scope switch
        {
            RegisterScope.Registered => complaints.Where(c => c.RegisterNumber != null),
            RegisterScope.Beside => complaints.Where(c => c.RegisterNumber == null),
            _ => complaints,
        };
        return Dated(Narrowed(complaints, filter), filter);
    }

    private static IQueryable<Complaint> Narrowed(IQueryable<Complaint> complaints, RegisterFilter filter)
    {
        if (filter.Status is { } status) complaints = complaints.Where(c => c.ShownStatus == status);
        if (filter.Nature is { } nature) complaints = complaints.Where(c => c.Nature == nature);
        if (filter.Channel is { } channel) complaints = complaints.Where(c => c.Channel == channel);
        if (filter.Stakeholder is { } stakeholder) complaints = complaints.Where(c => Alike(stakeholder).Contains(c.Complainant.StakeholderType));
        if (filter.Category is { Length: > 0 } category) complaints = complaints.Where(c => c.Category == category);
        return filter.OwnerId is { } owner ? complaints.Where(c => c.OwnerId == owner) : complaints;
    }

    /// <summary>The capacities that bear the same word in the register's file.</summary>
    private static StakeholderType[] Alike(StakeholderType stakeholder) =>
        [.. Enum.GetValues<StakeholderType>().Where(other => RegisterWords.Stakeholders[other] == RegisterWords.Stakeholders[stakeholder])];

    private IQueryable<Complaint> Dated(IQueryable<Complaint> complaints, RegisterFilter filter)
    {
        if (filter.Year is { } year)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            complaints = complaints.Where(c => c.ReceivedOn >= first && c.ReceivedOn <= last);
        }

        return filter.Overdue ? complaints.OverdueOn(clock.Today) : complaints;
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

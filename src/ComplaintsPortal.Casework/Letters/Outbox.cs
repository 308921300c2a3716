using System.Linq.Expressions;
using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>The letters of every case the reader may open, by what they wait for (R48). Oldest first while they wait, newest first once gone (ids are in the order of writing).</summary>
public sealed class Outbox(RegisterContext database)
{
    public const int PageLines = 50;

    public async Task<OutboxPage> ReadAsync(OutboxFilter filter, int page, Actor by, CancellationToken cancellation)
    {
        var counts = new Dictionary<OutboxFilter, int>();
        foreach (var other in Enum.GetValues<OutboxFilter>()) counts[other] = await Of(other, by).CountAsync(cancellation);
        var chosen = Of(filter, by);
        var ordered = filter is OutboxFilter.Gone or OutboxFilter.ToStaff ? chosen.OrderByDescending(l => l.Id) : chosen.OrderBy(l => l.Id);
        var ids = await ordered.Select(l => l.Id).Skip((page - 1) * PageLines).Take(PageLines + 1).ToListAsync(cancellation);
        var lines = await Lines(database.Set<Letter>().AsNoTracking().Where(l => ids.Contains(l.Id))).ToListAsync(cancellation);
        return new OutboxPage(filter, [.. ids.Take(PageLines).Select(id => lines.Single(l => l.Id == id))], counts, page, ids.Count > PageLines);
    }

    /// <summary>Whether a letter of a case lies in the pickup folder because no mail server takes it.</summary>
    public Task<bool> AnyInFolderAsync(CancellationToken cancellation) =>
        database.Set<Letter>().AnyAsync(l => l.LeftInFolder && l.State == LetterState.Queued && l.ComplaintId != null, cancellation);

    /// <summary>Reminders name cases that not everybody may know of (R44).</summary>
    public static bool MayReadToStaff(Actor by) => by.May(Power.ReadConfidential);

    private IQueryable<Letter> Of(OutboxFilter filter, Actor by)
    {
        var letters = database.Set<Letter>().AsNoTracking();
        if (filter == OutboxFilter.ToStaff) return MayReadToStaff(by) ? letters.Where(l => l.ComplaintId == null) : letters.Where(l => false);
        var chosen = filter == OutboxFilter.Waiting ? letters.WaitingForStaff(database) : filter == OutboxFilter.Gone ? letters.Where(Is(filter)) : letters.Where(Is(filter)).NotReplaced(database);
        var cases = database.Set<Complaint>().AsNoTracking().VisibleTo(by, database);
        return from l in chosen join c in cases on l.ComplaintId equals c.Id select l;
    }

    private IQueryable<OutboxLine> Lines(IQueryable<Letter> letters) =>
        from l in letters
        join one in database.Set<Complaint>() on l.ComplaintId equals one.Id into found
        from c in found.DefaultIfEmpty()
        select new OutboxLine(
            l.Id, c == null ? null : c.Reference, l.Kind, l.Medium, l.To ?? l.PostalAddress ?? (c == null ? null : c.Complainant.PostalAddress), l.WrittenAt,
            l.State, l.StateAt, l.LeftInFolder, l.SentAt, l.Answer, l.Tries, l.NextTryAt);

    private static Expression<Func<Letter, bool>> Is(OutboxFilter filter) => filter switch
    {
        OutboxFilter.OnItsWay => l => l.State == LetterState.Queued && l.Medium == LetterMedium.Email && !l.LeftInFolder,
        OutboxFilter.InFolder => l => l.State == LetterState.Queued && l.LeftInFolder,
        OutboxFilter.Paper => l => l.State == LetterState.Queued && l.Medium == LetterMedium.Paper,
        OutboxFilter.Failed => l => l.State == LetterState.Refused || l.State == LetterState.GivenUp || l.State == LetterState.Bounced || l.State == LetterState.Held,
        _ => l => l.State == LetterState.Sent || l.State == LetterState.Posted,
    };
}

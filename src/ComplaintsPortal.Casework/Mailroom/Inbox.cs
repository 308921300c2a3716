using System.Linq.Expressions;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Mailroom;

/// <summary>The messages that came in, by what they wait for (R50): oldest first while they wait, newest first once they are dealt with.</summary>
public sealed class Inbox(RegisterContext database)
{
    public const int PageLines = 50;

    public async Task<InboxPage> ReadAsync(InboxFilter filter, int page, Actor by, CancellationToken cancellation)
    {
        var counts = new Dictionary<InboxFilter, int>();
        foreach (var other in Enum.GetValues<InboxFilter>()) counts[other] = await Of(other, by).CountAsync(cancellation);
        counts[InboxFilter.ToDecide] += await database.UnfetchedMessages.CountAsync(cancellation);
        var chosen = Of(filter, by);
        var ordered = filter is InboxFilter.ToDecide or InboxFilter.ToRead
            ? chosen.OrderBy(m => m.ReceivedAt).ThenBy(m => m.Id)
            : chosen.OrderByDescending(m => m.ReceivedAt).ThenBy(m => m.Id);
        var lines = await ordered.Skip((page - 1) * PageLines).Take(PageLines + 1)
            .Select(m => new InboxLine(
                m.Id, m.From, m.FromName, m.Subject, m.ReceivedAt, m.State, m.Doubt,
                database.Complaints.Where(c => c.Id == m.ComplaintId).Select(c => c.Reference).FirstOrDefault()))
            .ToListAsync(cancellation);
        return new InboxPage(filter, [.. lines.Take(PageLines)], await UnfetchedAsync(filter, page, cancellation), counts, page, lines.Count > PageLines);
    }

    /// <summary>How many wait for a decision, those among them that could not be had.</summary>
    public async Task<int> CountToDecideAsync(CancellationToken cancellation) =>
        await database.IncomingMessages.CountAsync(m => m.State == MessageState.ToDecide, cancellation) + await database.UnfetchedMessages.CountAsync(cancellation);

    /// <summary>Above the first page; the oldest of them where the server gives very many.</summary>
    private async Task<IReadOnlyList<UnfetchedMessage>> UnfetchedAsync(InboxFilter filter, int page, CancellationToken cancellation) =>
        filter != InboxFilter.ToDecide || page > 1
            ? []
            : await database.UnfetchedMessages.AsNoTracking().OrderBy(m => m.NotedAt).ThenBy(m => m.Id).Take(PageLines).ToListAsync(cancellation);

    private IQueryable<IncomingMessage> Of(InboxFilter filter, Actor by) =>
        database.IncomingMessages.AsNoTracking().Where(Is(filter)).VisibleTo(by, database);

    private static Expression<Func<IncomingMessage, bool>> Is(InboxFilter filter) => filter switch
    {
        InboxFilter.ToDecide => m => m.State == MessageState.ToDecide,
        InboxFilter.ToRead => m => m.ToReadSince != null,
        InboxFilter.InCases => m => m.State == MessageState.BecameComplaint || m.State == MessageState.AttachedToCase,
        InboxFilter.Reports => m => m.State == MessageState.DeliveryReport,
        _ => m => m.State == MessageState.NotOurs,
    };
}

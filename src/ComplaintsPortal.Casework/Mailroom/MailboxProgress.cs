using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Incoming;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Mailroom;

/// <summary>
/// How far the mailbox was read, and since when it is read at all (R50). Of another mailbox than the one before, marks mean
/// nothing: it is begun anew, and what came before its own first look belongs to the past.
/// </summary>
public sealed class MailboxProgress(RegisterContext database, OfficeClock clock)
{
    public async Task<MailboxPlace> ReadAsync(string mailbox, CancellationToken cancellation)
    {
        var marks = await database.MailboxMarks.AsNoTracking()
            .Where(m => m.Name == MailboxMark.Inbox || m.Name == MailboxMark.FirstLook).ToDictionaryAsync(m => m.Name, m => m.Mark, cancellation);
        if (marks.GetValueOrDefault(MailboxMark.FirstLook) != mailbox) return new MailboxPlace(null, [], WasRead: false);
        var missing = await database.UnfetchedMessages.AsNoTracking().Where(m => m.Trouble != FetchTrouble.Gone).OrderBy(m => m.NotedAt).ToListAsync(cancellation);
        var now = clock.Instant;
        return new MailboxPlace(marks.GetValueOrDefault(MailboxMark.Inbox), [.. missing.Where(m => m.IsDue(now)).Select(m => m.Mark)], WasRead: true);
    }

    /// <summary>The mailbox could be read for the first time, by a reading that began at <paramref name="at"/>.</summary>
    public Task BeginAsync(string mailbox, DateTimeOffset at, CancellationToken cancellation) => database.WriteAsync(
        async () =>
        {
            database.RemoveRange(await database.MailboxMarks.Where(m => m.Name == MailboxMark.Inbox).ToListAsync(cancellation));
            foreach (var elsewhere in await database.UnfetchedMessages.ToListAsync(cancellation)) elsewhere.LeaveBehind();
            await SetAsync(MailboxMark.FirstLook, mailbox, at, cancellation);
        },
        cancellation);

    /// <summary>When the portal first read the mailbox; null before it has.</summary>
    public async Task<DateTimeOffset?> FirstLookAsync(CancellationToken cancellation) =>
        await database.MailboxMarks.AsNoTracking().Where(m => m.Name == MailboxMark.FirstLook).Select(m => (DateTimeOffset?)m.At).SingleOrDefaultAsync(cancellation);

    /// <summary>Within a write: the message needs no further reading, unless it was asked for again.</summary>
    internal Task PassAsync(FetchedMessage message, CancellationToken cancellation) =>
        message.IsAgain ? Task.CompletedTask : SetAsync(MailboxMark.Inbox, message.Mark, clock.Instant, cancellation);

    /// <summary>Within a write: it is kept, by whatever mark it was found.</summary>
    internal async Task ForgetAsync(FetchedMessage message, string? messageId, CancellationToken cancellation) => database.RemoveRange(
        await database.UnfetchedMessages.Where(m => m.Mark == message.Mark || (messageId != null && m.MessageId == messageId)).ToListAsync(cancellation));

    private async Task SetAsync(string name, string mark, DateTimeOffset at, CancellationToken cancellation)
    {
        var known = await database.MailboxMarks.SingleOrDefaultAsync(m => m.Name == name, cancellation);
        if (known is null) database.Add(new MailboxMark { Name = name, Mark = mark, At = at });
        else (known.Mark, known.At) = (mark, at);
    }
}

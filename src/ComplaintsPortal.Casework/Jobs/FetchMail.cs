using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Mailroom;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Incoming;
using ComplaintsPortal.Persistence.Leases;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Jobs;

/// <summary>
/// Fetches what is new in the mailbox (R50), stores each message with the mark to go on from, and then sorts what is stored. One
/// instance at a time; another goes on from the same mark where it was killed. What lies stored is sorted even while the server cannot be reached.
/// </summary>
public sealed class FetchMail(RegisterContext database, IMailbox mailbox, KeepMessage keep, SortMessages sort, MailLines lines, RegisterLeases leases)
{
    public const string LeaseName = "mailbox";

    /// <summary>One round; how many messages were new.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        if (mailbox is NoMailbox && !await database.IncomingMessages.AnyAsync(m => m.State == MessageState.Stored, cancellation)) return 0;
        await using var turn = await leases.TakeAsync(LeaseName, cancellation);
        if (turn is null) return 0;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, turn.Lost);
        try
        {
            var fetched = await FetchAsync(turn, either.Token);
            if (mailbox is not NoMailbox && !either.IsCancellationRequested) await lines.NoteAsync(MailLine.Mailbox, null, either.Token);
            return fetched;
        }
        catch (MailFailedException failed) when (!either.IsCancellationRequested)
        {
            await lines.NoteAsync(MailLine.Mailbox, failed.Failure, either.Token);
            throw;
        }
        finally
        {
            if (!either.IsCancellationRequested) await sort.ExecuteAsync(() => turn.IsHeld, either.Token);
        }
    }

    private async Task<int> FetchAsync(HeldLease turn, CancellationToken cancellation)
    {
        var after = await database.MailboxMarks.AsNoTracking().Where(m => m.Name == MailboxMark.Inbox).Select(m => m.Mark).SingleOrDefaultAsync(cancellation);
        var fetched = 0;
        await foreach (var message in mailbox.FetchAsync(after, cancellation))
        {
            if (!turn.IsHeld) break;
            if (await keep.ExecuteAsync(message, cancellation)) fetched++;
        }

        return fetched;
    }
}

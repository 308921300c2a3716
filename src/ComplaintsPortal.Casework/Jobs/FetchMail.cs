using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Mailroom;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Leases;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Jobs;

/// <summary>
/// Fetches what is new in the mailbox (R50), stores each message with the mark to go on from, and then sorts what is stored. One
/// instance at a time; another goes on from the same mark where it was killed. What lies stored is sorted even while the server cannot be reached.
/// </summary>
public sealed class FetchMail(
    RegisterContext database, IMailbox mailbox, MailboxProgress progress, TakeFetched take, SortMessages sort, MailLines lines, RegisterLeases leases, OfficeClock clock)
{
    public const string LeaseName = "mailbox";

    /// <summary>One round; how many messages were new.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        if (mailbox is NoMailbox && !await database.IncomingMessages.AnyAsync(SortMessages.Waiting, cancellation)) return 0;
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
        if (mailbox is NoMailbox) return 0;
        var (place, begun, fetched) = (await progress.ReadAsync(mailbox.Name, cancellation), clock.Instant, 0);
        await using var messages = mailbox.FetchAsync(place.After, place.Again, cancellation).GetAsyncEnumerator(cancellation);
        var more = await messages.MoveNextAsync();
        if (!place.WasRead) await progress.BeginAsync(mailbox.Name, begun, cancellation);
        for (; more && turn.IsHeld; more = await messages.MoveNextAsync())
        {
            if (await take.ExecuteAsync(messages.Current, cancellation)) fetched++;
        }

        return fetched;
    }
}

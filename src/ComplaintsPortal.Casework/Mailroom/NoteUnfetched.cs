using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Mailroom;

/// <summary>Notes a message that could not be had, with what its head says, so that the reading goes on behind it and somebody knows of it (R50).</summary>
public sealed class NoteUnfetched(RegisterContext database, MailboxProgress progress, RawMessages raw, OfficeClock clock)
{
    public async Task ExecuteAsync(FetchedMessage message, FetchTrouble trouble, CancellationToken cancellation)
    {
        try
        {
            await WriteAsync(message, trouble, raw.Read(message.Bytes), cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested && failure is not OutOfMemoryException)
        {
            // Whatever its head holds that can't be kept, that the message is there can.
            await WriteAsync(message, trouble, new ReadMessage(), cancellation);
        }
    }

    private Task WriteAsync(FetchedMessage message, FetchTrouble trouble, ReadMessage head, CancellationToken cancellation) => database.WriteAsync(
        async () =>
        {
            await progress.PassAsync(message, cancellation);
            var known = await database.UnfetchedMessages.SingleOrDefaultAsync(m => m.Mark == message.Mark, cancellation);
            known?.Fail(trouble, clock.Instant);
            // Asked for again and no longer known: somebody has seen to it meanwhile.
            if (known is not null || message.IsAgain) return;
            var noted = Noted(message, trouble, head);
            // The folder was numbered anew (UIDVALIDITY): the same message under its earlier number is no second one.
            if (noted.MessageId is { } id) database.RemoveRange(await database.UnfetchedMessages.Where(m => m.MessageId == id).ToListAsync(cancellation));
            database.Add(noted);
        },
        cancellation);

    private UnfetchedMessage Noted(FetchedMessage message, FetchTrouble trouble, ReadMessage head) => new(Guid.CreateVersion7(clock.Instant), message.Mark, trouble, clock.Instant)
    {
        MessageId = KeptHead.MessageId(head),
        From = KeptHead.From(head),
        FromName = KeptHead.FromName(head),
        Subject = KeptHead.Subject(head),
        ReceivedAt = message.ReceivedAt,
    };
}

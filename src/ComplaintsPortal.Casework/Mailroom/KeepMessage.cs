using System.Runtime.InteropServices;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Files;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Mailroom;

/// <summary>
/// Stores a fetched message whole before anything is done with it (R1, R50), and with it the mark to go on from: a crash before
/// leaves it on the server, unmarked, and it is fetched again. The same Message-ID twice is one message, unless it says something else.
/// </summary>
public sealed class KeepMessage(RegisterContext database, DocumentStore store, RawMessages raw, MailboxProgress progress, DeliveryReports reports, OfficeClock clock)
{
    private const int LongestKey = 255;

    /// <summary>Whether it was new.</summary>
    public async Task<bool> ExecuteAsync(FetchedMessage fetched, CancellationToken cancellation)
    {
        var read = raw.Read(fetched.Bytes);
        var likeness = Likeness.Of(read);
        if (await IsKeptAsync(read, likeness, cancellation) || (fetched.OnlyIfReport && !await reports.NameOursAsync(read, cancellation)))
        {
            await database.WriteAsync(() => PassAsync(fetched, read, cancellation), cancellation);
            return false;
        }

        var file = await store.WriteAsync(Content(fetched.Bytes), cancellation);
        return await database.WriteAsync(
            async () =>
            {
                await PassAsync(fetched, read, cancellation);
                if (await IsKeptAsync(read, likeness, cancellation)) return false;
                var taken = read.MessageId is { } id && await database.IncomingMessages.AnyAsync(m => m.Key == id, cancellation);
                var key = KeyOf(read, file, taken);
                if (await database.IncomingMessages.AnyAsync(m => m.Key == key, cancellation)) return false;
                database.Add(new IncomingMessage(Kept(fetched, read, file) with
                {
                    Key = key,
                    Likeness = likeness,
                    Doubt = taken ? MessageDoubt.SameIdentifier : fetched.LeftOnServer is null ? MessageDoubt.None : MessageDoubt.LeftOnServer,
                }));
                return true;
            },
            cancellation);
    }

    private KeptMessage Kept(FetchedMessage fetched, ReadMessage read, StoredFile file) => new()
    {
        Id = file.Id,
        Key = "",
        Likeness = "",
        Sha256 = file.Sha256!,
        Length = file.Length,
        LeftOnServer = fetched.LeftOnServer,
        MessageId = KeptHead.MessageId(read),
        From = KeptHead.From(read),
        FromName = KeptHead.FromName(read),
        Subject = KeptHead.Subject(read),
        SentAt = read.Date,
        Received = ReceiptOf(fetched),
        FetchedAt = clock.Instant,
        IsAutomatic = AutomaticAnswers.Machine(read) is not null,
        WasAnswered = fetched.WasAnswered,
    };

    /// <summary>
    /// When the organisation's server took it, which is when it reached the organisation (R14), whatever hour the sender's machine
    /// wrote and however long the portal was down. Where the server does not say, or says what cannot be, when it was fetched.
    /// </summary>
    private Moment ReceiptOf(FetchedMessage fetched) =>
        fetched.ReceivedAt is { } at && at <= clock.Instant && clock.DateOf(at).Year is >= WorkingCalendar.FirstYear and <= WorkingCalendar.LastYear
            ? clock.At(at)
            : clock.Now;

    private Task<bool> IsKeptAsync(ReadMessage read, string likeness, CancellationToken cancellation) =>
        read.MessageId is { Length: > 0 and <= LongestKey } id
            ? database.IncomingMessages.AnyAsync(m => m.MessageId == id && m.Likeness == likeness, cancellation)
            : Task.FromResult(false);

    private static string KeyOf(ReadMessage read, StoredFile file, bool taken) =>
        read.MessageId is { Length: > 0 and <= LongestKey } id && !taken ? id : $"sha256:{file.Sha256}";

    private async Task PassAsync(FetchedMessage fetched, ReadMessage read, CancellationToken cancellation)
    {
        await progress.PassAsync(fetched, cancellation);
        await progress.ForgetAsync(fetched, read.MessageId, cancellation);
    }

    private static MemoryStream Content(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array) ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false) : new MemoryStream(bytes.ToArray(), writable: false);
}

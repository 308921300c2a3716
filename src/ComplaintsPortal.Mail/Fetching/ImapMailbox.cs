using System.Globalization;
using System.Runtime.CompilerServices;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Mail.Wire;

namespace ComplaintsPortal.Mail.Fetching;

/// <summary>
/// Fetches new messages of one folder, oldest first, and changes nothing there (R50). Of an ordinary mailbox only what concerns the
/// portal is read, and at the very first reading, or when the server has numbered the folder anew, only what came in the last
/// thirty days; of a dedicated folder everything. One connection a reading; whatever fails, the next goes on from the same mark.
/// </summary>
public sealed class ImapMailbox(MailServer server, ImapFolderChoice choice, OurMail ours, TimeProvider time) : IMailbox
{
    private const int Batch = 100, LongestFields = 128 * 1024, LongestHead = 256 * 1024, DaysBack = 30;

    /// <summary>The longest message fetched whole, in bytes; of a longer one the header alone.</summary>
    public int LongestMessage { get; init; } = 40 * 1024 * 1024;

    /// <summary>The last UID looked at and found to be none of ours, so that it is not looked at each time anew; forgotten at a start.</summary>
    private FolderMark? _passed;

    public IAsyncEnumerable<FetchedMessage> FetchAsync(string? after, CancellationToken cancellation) => FetchAsync(after, null, cancellation);

    /// <summary>Signs in and opens the folder, telling each step; reads nothing.</summary>
    public async Task TryAsync(Action<WireStep, string>? tell, CancellationToken cancellation)
    {
        await using var line = await MailLine.OpenAsync(server, tell, cancellation);
        var session = new ImapSession(line, server);
        await session.BeginAsync(cancellation);
        await session.OpenAsync(choice.Folder, cancellation);
        await session.EndAsync();
    }

    private async IAsyncEnumerable<FetchedMessage> FetchAsync(string? after, Action<WireStep, string>? tell, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var line = await MailLine.OpenAsync(server, tell, cancellation);
        var session = new ImapSession(line, server);
        await session.BeginAsync(cancellation);
        var folder = await session.OpenAsync(choice.Folder, cancellation);
        var mark = FolderMark.Read(after) is { } read && read.Validity == folder.Validity ? read : null;
        var begin = Math.Max(mark?.Uid ?? 0, _passed is { } passed && passed.Validity == folder.Validity ? passed.Uid : 0);
        var uids = await session.NewerAsync(begin, mark is null && !choice.IsDedicated ? FirstDay() : null, cancellation);
        var given = false;
        foreach (var some in uids.Chunk(Batch))
        {
            foreach (var found in await LookAsync(session, some, cancellation))
            {
                if (!choice.IsDedicated && !Concern.Is(found.Body, ours))
                {
                    // Only until the first message is handed on: that one may not be kept, and is wanted again then.
                    if (!given) _passed = new FolderMark(folder.Validity, found.Uid);
                    continue;
                }

                given = true;
                if (await WholeAsync(session, found, folder, cancellation) is { } message) yield return message;
            }
        }

        await session.EndAsync();
    }

    /// <summary>Ascending by UID; in a dedicated folder without any header, for everything is fetched.</summary>
    private async Task<IEnumerable<ImapMessage>> LookAsync(ImapSession session, uint[] uids, CancellationToken cancellation)
    {
        var fields = choice.IsDedicated ? "" : $" BODY.PEEK[HEADER.FIELDS ({Concern.Fields})]<0.{LongestFields}>";
        var found = await session.FetchAsync(Set(uids), "UID RFC822.SIZE INTERNALDATE" + fields, 2 * LongestFields, cancellation);
        return found.Where(message => uids.Contains(message.Uid)).DistinctBy(message => message.Uid).OrderBy(message => message.Uid);
    }

    private async Task<FetchedMessage?> WholeAsync(ImapSession session, ImapMessage found, ImapFolder folder, CancellationToken cancellation)
    {
        var isLong = found.Size > LongestMessage;
        var fetched = await session.FetchAsync(Set([found.Uid]), isLong ? $"UID BODY.PEEK[HEADER]<0.{LongestHead}>" : "UID BODY.PEEK[]", isLong ? 2 * LongestHead : LongestMessage + 1024 * 1024, cancellation);
        var mark = new FolderMark(folder.Validity, found.Uid).ToString();
        return fetched.FirstOrDefault(message => message.Uid == found.Uid && message.Body is not null)?.Body is { } bytes
            ? new FetchedMessage(mark, bytes) { LeftOnServer = isLong ? found.Size : null, ReceivedAt = found.ReceivedAt }
            : null;
    }

    private DateOnly FirstDay() => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime.AddDays(-DaysBack));

    private static string Set(IEnumerable<uint> uids) => string.Join(',', uids.Select(uid => uid.ToString(CultureInfo.InvariantCulture)));
}

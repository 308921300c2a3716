using System.Runtime.CompilerServices;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Mail.Wire;
using MailKit;

namespace ComplaintsPortal.Mail.Fetching;

/// <summary>
/// Fetches new messages of one folder, oldest first, and changes nothing there (R50). Of an ordinary mailbox only what concerns the
/// portal is read, and at the very first reading, or when the server has numbered the folder anew, only what came in the last
/// thirty days; of a dedicated folder everything. Whatever fails, the next reading goes on from the same mark.
/// </summary>
public sealed class ImapMailbox(MailServer server, ImapFolderChoice choice, OurMail ours, TimeProvider time) : IMailbox
{
    private const int Batch = 100, DaysBack = 30;

    /// <summary>The longest message fetched whole, in bytes; of a longer one the header alone.</summary>
    public int LongestMessage { get; init; } = 40 * 1024 * 1024;

    /// <summary>The last UID looked at and found to be none of ours, so that it is not looked at each time anew; forgotten at a start.</summary>
    private FolderMark? _passed;

    public string Name => $"{server.Account?.User}@{server.Host}/{choice.Folder}";

    /// <summary>Signs in and opens the folder, telling each step; reads nothing.</summary>
    public async Task TryAsync(Action<WireStep, string>? tell, CancellationToken cancellation)
    {
        await using var folder = await OpenFolder.OpenAsync(server, choice.Folder, tell, cancellation);
    }

    public async IAsyncEnumerable<FetchedMessage> FetchAsync(string? after, IReadOnlyCollection<string> again, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var folder = await OpenFolder.OpenAsync(server, choice.Folder, null, cancellation);
        var mark = FolderMark.Read(after) is { } read && read.Validity == folder.Validity ? read : null;
        var begin = Math.Max(mark?.Uid ?? 0, _passed is { } passed && passed.Validity == folder.Validity ? passed.Uid : 0);
        var given = false;
        foreach (var some in (await folder.NewerAsync(begin, mark is null && !choice.IsDedicated ? FirstDay() : null)).Chunk(Batch))
        {
            await foreach (var (found, trouble) in LookAsync(folder, some))
            {
                var concern = choice.IsDedicated || trouble is not null ? Concern.Ours : Concerns.Of(found.Fields, ours);
                // Only until the first message is handed on: that one may not be kept, and is wanted again then.
                if (concern == Concern.None && !given) _passed = new FolderMark(folder.Validity, found.Uid.Id);
                if (concern == Concern.None) continue;
                given = true;
                if (await GiveAsync(folder, found, trouble) is { } message) yield return message with { OnlyIfReport = concern == Concern.PerhapsReport };
            }
        }

        foreach (var missing in again) yield return await GiveAgainAsync(folder, missing) with { IsAgain = true };
    }

    /// <summary>Ascending; in a dedicated folder without any field, for everything is fetched. Where something is wrong with one of them, each by itself.</summary>
    private async IAsyncEnumerable<(LookedAt Found, FetchTrouble? Trouble)> LookAsync(OpenFolder folder, UniqueId[] uids)
    {
        var looked = (await folder.LookAsync(uids, choice.IsDedicated ? [] : Concerns.Fields)).Got ?? [];
        foreach (var uid in uids)
        {
            if (looked.FirstOrDefault(one => one.Uid == uid) is { } found) yield return (found, null);
            else if (await LookAsync(folder, uid) is { } alone) yield return alone;
        }
    }

    /// <summary>Null where it no longer lies there.</summary>
    private async Task<(LookedAt Found, FetchTrouble? Trouble)?> LookAsync(OpenFolder folder, UniqueId uid)
    {
        var (looked, trouble) = await folder.LookAsync([uid], choice.IsDedicated ? [] : Concerns.Fields);
        if (looked is [var found]) return (found, null);
        return await folder.HasAsync(uid) ? (new LookedAt(uid, null, null, false, default), trouble ?? FetchTrouble.Incomplete) : null;
    }

    /// <summary>Whole, or with its trouble and what is known of its head; null where it no longer lies there.</summary>
    private async Task<FetchedMessage?> GiveAsync(OpenFolder folder, LookedAt found, FetchTrouble? unseen)
    {
        var isLong = found.Size > LongestMessage;
        var (bytes, trouble) = unseen is not null ? (null, unseen) : isLong ? await folder.HeadAsync(found.Uid) : await folder.WholeAsync(found.Uid, found.Size, LongestMessage);
        if (trouble == FetchTrouble.Incomplete && !await folder.HasAsync(found.Uid)) return null;
        var head = trouble is not null && found.Fields.IsEmpty && !isLong ? (await folder.HeadAsync(found.Uid)).Got : null;
        return new FetchedMessage(new FolderMark(folder.Validity, found.Uid.Id).ToString(), bytes ?? head ?? found.Fields)
        {
            Trouble = trouble, LeftOnServer = isLong ? found.Size : null, ReceivedAt = found.ReceivedAt, WasAnswered = found.WasAnswered,
        };
    }

    private async Task<FetchedMessage> GiveAgainAsync(OpenFolder folder, string missing) =>
        FolderMark.Read(missing) is { } mark && mark.Validity == folder.Validity
            && await LookAsync(folder, new UniqueId(mark.Uid)) is var (found, trouble) && await GiveAsync(folder, found, trouble) is { } message
            ? message
            : new FetchedMessage(missing, default) { Trouble = FetchTrouble.Gone };

    private DateOnly FirstDay() => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime.AddDays(-DaysBack));
}

using ComplaintsPortal.Domain.Letters;
using MailKit;
using MailKit.Search;
using MimeKit;

namespace ComplaintsPortal.Mail.Fetching;

/// <summary>What is asked of an opened folder; each answer has its bound.</summary>
internal static class FolderQuestions
{
    private const int LongestSearch = 8 * 1024 * 1024, LongestLook = 8 * 1024 * 1024, LongestHead = 256 * 1024, Margin = 1024 * 1024;
    private const MessageSummaryItems Known = MessageSummaryItems.UniqueId | MessageSummaryItems.Size | MessageSummaryItems.InternalDate | MessageSummaryItems.Flags;

    /// <summary>UIDs above one, ascending; of messages that came on that day or later where one is given.</summary>
    public static async Task<IReadOnlyList<UniqueId>> NewerAsync(this OpenFolder folder, uint uid, DateOnly? since)
    {
        if (uid == uint.MaxValue) return [];
        SearchQuery query = SearchQuery.Uids(new UniqueIdRange(new UniqueId(uid + 1), UniqueId.MaxValue));
        if (since is { } day) query = query.And(SearchQuery.DeliveredAfter(day.ToDateTime(TimeOnly.MinValue)));
        var found = await folder.AskAsync(LongestSearch, (mailbox, limit) => mailbox.SearchAsync(query, limit));
        // The last message is always in the range (RFC 3501, 6.4.8), so that an old one may come back.
        return [.. found.Where(next => next.Id > uid).Distinct().OrderBy(next => next.Id)];
    }

    /// <summary>Whether it still lies there.</summary>
    public static async Task<bool> HasAsync(this OpenFolder folder, UniqueId uid) =>
        (await folder.AskAsync(LongestSearch, (mailbox, limit) => mailbox.SearchAsync(SearchQuery.Uids([uid]), limit))).Any(found => found.Id == uid.Id);

    /// <summary>Size, receipt, flags and those fields of some messages; one that the server leaves out is not among them.</summary>
    public static async Task<(IReadOnlyList<LookedAt>? Got, FetchTrouble? Trouble)> LookAsync(this OpenFolder folder, IReadOnlyList<UniqueId> uids, IEnumerable<string> fields)
    {
        var request = fields.Any() ? new FetchRequest(Known, fields) : new FetchRequest(Known);
        var (found, trouble) = await folder.TryAsync(LongestLook, (mailbox, limit) => mailbox.FetchAsync([.. uids], request, limit));
        return (found is null ? null : [.. found.Where(message => uids.Contains(message.UniqueId)).DistinctBy(message => message.UniqueId).Select(LookedAt.Of)], trouble);
    }

    public static Task<(byte[]? Got, FetchTrouble? Trouble)> HeadAsync(this OpenFolder folder, UniqueId uid) =>
        folder.TryAsync(2 * LongestHead, async (mailbox, limit) => Bytes(await mailbox.GetStreamAsync(uid, "HEADER", 0, LongestHead, limit)));

    /// <summary>
    /// The whole message as it lies on the server. Nothing is no message, and neither is less than the server said: unless it says once
    /// more that nothing follows, for some servers (Exchange) only estimate the size.
    /// </summary>
    public static async Task<(byte[]? Got, FetchTrouble? Trouble)> WholeAsync(this OpenFolder folder, UniqueId uid, long? size, int longest)
    {
        var (whole, trouble) = await folder.TryAsync(longest + Margin, async (mailbox, limit) => Bytes(await mailbox.GetStreamAsync(uid, limit)));
        if (whole is null || whole.Length >= size) return (whole, trouble);
        if (whole.Length == 0) return (null, FetchTrouble.Incomplete);
        if (size is null) return (whole, null);
        var (rest, noRest) = await folder.TryAsync(longest + Margin, async (mailbox, limit) => Bytes(await mailbox.GetStreamAsync(uid, whole.Length, LongestHead, limit)));
        return rest is { Length: 0 } ? (whole, null) : (null, noRest ?? FetchTrouble.Incomplete);
    }

    private static byte[] Bytes(Stream stream)
    {
        using var read = stream;
        var bytes = new byte[read.Length];
        read.Position = 0;
        read.ReadExactly(bytes);
        return bytes;
    }
}

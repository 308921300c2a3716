using System.Globalization;
using System.Text;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Mail.Wire;

namespace ComplaintsPortal.Mail.Fetching;

/// <summary>One conversation with an IMAP server (RFC 3501): greeted, encrypted as asked, signed in, one folder opened to be read and not changed.</summary>
internal sealed class ImapSession(MailLine line, MailServer server)
{
    private const int MostAnswers = 100_000, LongestSearch = 8 * 1024 * 1024, SmallText = 1024 * 1024;
    private readonly ImapReader _reader = new(line);
    private int _commands;
    private HashSet<string> _offers = [];

    public async Task BeginAsync(CancellationToken cancellation)
    {
        var greeting = await _reader.ReadAsync(0, cancellation);
        if (greeting is not { Tag: "*", Status: "OK" or "PREAUTH" }) throw Said(greeting, greeting.Status == "BYE" ? MailFault.Cut : MailFault.Garbled);
        if (server.Security == MailSecurity.StartTls)
        {
            // Who is let in before the line is encrypted can't encrypt it any more (RFC 3501, 6.2.1).
            if (greeting.Status == "PREAUTH") throw new MailFailedException(MailFault.NoEncryption, $"{server}");
            await AskOffersAsync(cancellation);
            if (!_offers.Contains("STARTTLS")) throw new MailFailedException(MailFault.NoEncryption, $"{server}");
            Good(await AskAsync("STARTTLS", null, cancellation), MailFault.NoEncryption);
            await line.SecureAsync(cancellation);
        }

        await AskOffersAsync(cancellation);
        if (greeting.Status != "PREAUTH" && server.Account is { } account) await SignInAsync(account, cancellation);
    }

    /// <summary>Opened with EXAMINE: whatever is read there, no flag of a message changes (R50).</summary>
    public async Task<ImapFolder> OpenAsync(string folder, CancellationToken cancellation)
    {
        uint validity = 0, count = 0;
        Good(await AskAsync($"EXAMINE {Quoted(ModifiedUtf7.Encode(folder))}", answer =>
        {
            validity = answer.Code("UIDVALIDITY") ?? validity;
            if (answer.Values is [var number, var word, ..] && word.Is("EXISTS")) count = Number(number) ?? count;
        }, cancellation), MailFault.NoFolder);
        line.Tell(WireStep.FolderOpened, string.Create(CultureInfo.InvariantCulture, $"{folder}, {count}"));
        return new ImapFolder(validity, count);
    }

    /// <summary>UIDs above one, ascending; of messages that came on that day or later where one is given.</summary>
    public async Task<IReadOnlyList<uint>> NewerAsync(uint uid, DateOnly? since, CancellationToken cancellation)
    {
        var found = new SortedSet<uint>();
        if (uid == uint.MaxValue) return [];
        var days = since is { } day ? string.Create(CultureInfo.InvariantCulture, $" SINCE {day:d-MMM-yyyy}") : "";
        Good(await AskAsync(string.Create(CultureInfo.InvariantCulture, $"UID SEARCH UID {uid + 1}:*{days}"), answer =>
        {
            // The last message is always in the range (RFC 3501, 6.4.8), so that an old one may come back.
            if (answer.Values is [var word, ..] && word.Is("SEARCH")) found.UnionWith(answer.Values.Skip(1).Select(Number).OfType<uint>().Where(next => next > uid));
        }, cancellation, longestLine: LongestSearch), MailFault.Garbled);
        return [.. found];
    }

    /// <summary>What was asked of some messages, peeked at. A message that has gone meanwhile is not among them.</summary>
    public async Task<IReadOnlyList<ImapMessage>> FetchAsync(string uids, string what, int longestText, CancellationToken cancellation)
    {
        var found = new List<ImapMessage>();
        Good(await AskAsync($"UID FETCH {uids} ({what})", answer =>
        {
            if (answer.Values is [_, var word, { List: { } items }, ..] && word.Is("FETCH") && ImapMessage.Read(items) is { } message) found.Add(message);
        }, cancellation, longestText), MailFault.Garbled);
        return found;
    }

    /// <summary>Whatever becomes of the farewell, what was read before stands.</summary>
    public async Task EndAsync()
    {
        try
        {
            await line.WriteAsync("Z LOGOUT\r\n"u8.ToArray(), line.Patience.Farewell, CancellationToken.None);
            using var limit = new CancellationTokenSource(line.Patience.Farewell);
            while ((await _reader.ReadAsync(0, limit.Token)).Tag != "Z") { }
        }
        catch (Exception gone) when (gone is MailFailedException or OperationCanceledException)
        {
            // It hung up first.
        }
    }

    private async Task AskOffersAsync(CancellationToken cancellation)
    {
        _offers = [];
        Good(await AskAsync("CAPABILITY", answer =>
        {
            if (answer.Values is [var word, ..] && word.Is("CAPABILITY")) _offers.UnionWith(answer.Values.Skip(1).Select(offer => offer.Text.ToUpperInvariant()));
        }, cancellation), MailFault.Garbled);
    }

    private async Task SignInAsync(MailAccount account, CancellationToken cancellation)
    {
        var (way, first) = await ImapSignIn.PrepareAsync(account, _offers, cancellation);
        var answer = way == "LOGIN"
            ? await AskAsync(first, null, cancellation)
            : _offers.Contains("SASL-IR")
                ? await AskAsync($"AUTHENTICATE {way} {first}", null, cancellation, inReply: [""])
                : await AskAsync($"AUTHENTICATE {way}", null, cancellation, inReply: [first, ""]);
        Good(answer, MailFault.SignInRefused);
        line.Tell(WireStep.SignedIn, $"{account.User}, {way}");
    }

    /// <summary>Its own answer to a command; what else it says meanwhile goes to <paramref name="heard"/>.</summary>
    /// <param name="inReply">What is said where it waits for more, in order.</param>
    private async Task<ImapAnswer> AskAsync(
        string command, Action<ImapAnswer>? heard, CancellationToken cancellation, int longestText = SmallText, int longestLine = 64 * 1024, IReadOnlyList<string>? inReply = null)
    {
        var (tag, said) = (string.Create(CultureInfo.InvariantCulture, $"A{++_commands}"), 0);
        await line.WriteAsync(Encoding.ASCII.GetBytes($"{tag} {command}\r\n"), line.Patience.Answer, cancellation);
        for (var answers = 0; answers < MostAnswers; answers++)
        {
            var answer = await _reader.ReadAsync(longestText, cancellation, longestLine);
            if (answer.Tag == tag) return answer;
            if (answer.Tag == "+" && inReply?.Count > said) await line.WriteAsync(Encoding.ASCII.GetBytes($"{inReply[said++]}\r\n"), line.Patience.Answer, cancellation);
            else if (answer is { Tag: "*", Status: "BYE" }) throw Said(answer, MailFault.Cut);
            else if (answer.Tag == "*") heard?.Invoke(answer);
            else throw Said(answer, MailFault.Garbled);
        }

        throw new MailFailedException(MailFault.Garbled, $"> {MostAnswers}");
    }

    private static void Good(ImapAnswer answer, MailFault otherwise)
    {
        if (!answer.IsGood) throw Said(answer, otherwise);
    }

    private static MailFailedException Said(ImapAnswer answer, MailFault fault) => new(fault, answer.Text);

    private static uint? Number(ImapValue value) => uint.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}

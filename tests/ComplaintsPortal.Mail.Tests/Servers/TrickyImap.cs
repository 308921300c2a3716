using System.Globalization;
using System.Text.RegularExpressions;

namespace ComplaintsPortal.Mail.Tests.Servers;

/// <summary>An IMAP server with one folder that answers as RFC 3501 has it, save where a message has its trick.</summary>
public sealed partial class TrickyImap : IDisposable
{
    private readonly ScriptedServer _server;

    public TrickyImap(uint validity, params IEnumerable<HeldMessage> messages)
    {
        (Validity, Messages) = (validity, [.. messages]);
        _server = ScriptedServer.That(ServeAsync);
    }

    public uint Validity { get; set; }

    public List<HeldMessage> Messages { get; }

    /// <summary>What it says first; signed in already where nothing else is wanted.</summary>
    public string Greeting { get; init; } = "* PREAUTH hello\n";

    public int Port => _server.Port;

    /// <summary>Every command without its tag.</summary>
    public IReadOnlyList<string> Heard => [.. _server.Heard.Select(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..])];

    public int Connections => _server.Connections;

    public void Dispose() => _server.Dispose();

    private async Task ServeAsync(Peer peer)
    {
        await peer.SayAsync(Greeting);
        while (await peer.HearAsync() is { } command)
        {
            var (tag, rest) = (command.Split(' ')[0], command[(command.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            var end = rest.StartsWith("UID FETCH", StringComparison.Ordinal) ? await FetchAsync(peer, rest) : await AnswerAsync(peer, rest);
            if (end is null) return;
            await peer.SayAsync($"{tag} {end}\n");
        }
    }

    private async Task<string> AnswerAsync(Peer peer, string command)
    {
        await peer.SayAsync(command.Split(' ')[0] switch
        {
            "CAPABILITY" => "* CAPABILITY IMAP4rev1\n",
            "LIST" => $"* LIST () \"/\" {command.Split(' ', 3)[2]}\n",
            "EXAMINE" => $"* FLAGS (\\Answered \\Seen)\n* {Messages.Count} EXISTS\n* 0 RECENT\n* OK [UIDVALIDITY {Validity}] x\n* OK [UIDNEXT 99] x\n",
            "UID" => Search(command),
            "LOGOUT" => "* BYE then\n",
            _ => "",
        });
        return command.StartsWith("EXAMINE", StringComparison.Ordinal) ? "OK [READ-ONLY] done" : "OK done";
    }

    /// <summary>The last message is always in an open range (RFC 3501, 6.4.8).</summary>
    private string Search(string command)
    {
        var asked = Uids().Match(command).Value;
        var found = asked.EndsWith(":*", StringComparison.Ordinal)
            ? Messages.Where(message => message.Uid >= Number(asked[..^2])).Concat(Messages.TakeLast(1))
            : Messages.Where(message => message.Trick != Trick.Loses && IsIn(asked, message.Uid));
        return $"* SEARCH{string.Concat(found.Select(message => $" {message.Uid}"))}\n* 9 EXISTS\n";
    }

    /// <summary>How it ends; null where the line is given up.</summary>
    private async Task<string?> FetchAsync(Peer peer, string command)
    {
        var asked = Messages.Where(message => IsIn(command.Split(' ')[2], message.Uid)).ToList();
        var isWhole = command.Contains("BODY.PEEK[]", StringComparison.Ordinal);
        if (asked.Any(message => message.Trick == Trick.RefusesAll || (isWhole && message.Trick == Trick.RefusesWhole))) return "NO [SERVERBUG] Internal error";
        await peer.SayAsync("* 1 FETCH (FLAGS (\\Seen))\n");
        foreach (var message in asked.Where(message => message.Trick is not (Trick.LeavesOut or Trick.Loses)).Reverse())
        {
            if (isWhole && await WholeAsync(peer, message, command)) continue;
            if (isWhole) return null;
            await peer.SayAsync(Known(message, command));
        }

        return "OK done";
    }

    private string Known(HeldMessage message, string command)
    {
        var (item, head) = command.Contains("FIELDS", StringComparison.Ordinal) ? (Fields().Match(command).Value.Replace(".PEEK", "", StringComparison.Ordinal), message.Head)
            : command.Contains("HEADER", StringComparison.Ordinal) ? ("BODY[HEADER]<0>", message.Head)
            : ("", "");
        var body = item.Length == 0 ? "" : $" {item} {{{head.Length}}}\n{head}";
        return $"* {NumberOf(message)} FETCH (UID {message.Uid} RFC822.SIZE {message.Size} FLAGS ({message.Flags}) INTERNALDATE \" 2-Mar-2026 10:15:00 +0100\"{body})\n";
    }

    /// <summary>False where the line is given up.</summary>
    private async Task<bool> WholeAsync(Peer peer, HeldMessage message, string command)
    {
        var from = Offset().Match(command) is { Success: true } part ? (int)Number(part.Groups[1].Value) : 0;
        var text = message.Trick == Trick.GivesAlwaysTheSameHalf ? message.Text[..(message.Text.Length / 2)]
            : message.Trick == Trick.GivesHalf && from == 0 ? message.Text[..(message.Text.Length / 2)]
            : message.Text[Math.Min(from, message.Text.Length)..];
        var item = from == 0 ? "BODY[]" : $"BODY[]<{from}>";
        await peer.SayAsync($"* {NumberOf(message)} FETCH (UID {message.Uid} " + message.Trick switch
        {
            Trick.GivesNil => $"{item} NIL)\n",
            Trick.GivesNothing => $"{item} \"\")\n",
            Trick.GivesMoreThanAnnounced => $"{item} {{{text.Length / 2}}}\n{text})\n",
            Trick.AnnouncesTooMuch => $"{item} {{999999999}}\n{text}",
            Trick.Cuts or Trick.FallsSilent => $"{item} {{{text.Length}}}\n{text[..(text.Length / 2)]}",
            _ => $"{item} {{{text.Length}}}\n{text})\n",
        });
        if (message.Trick is Trick.FallsSilent) await peer.HearAsync();
        if (message.Trick is Trick.AnnouncesTooMuch) await FloodAsync(peer);
        return message.Trick is not (Trick.Cuts or Trick.FallsSilent or Trick.AnnouncesTooMuch);
    }

    private int NumberOf(HeldMessage message) => Messages.IndexOf(message) + 1;

    private static async Task FloodAsync(Peer peer)
    {
        for (var block = 0; block < 1000; block++) await peer.SayRawAsync(new byte[1_000_000]);
    }

    private static bool IsIn(string set, uint uid) => set.Split(',').Select(range => range.Split(':')).Any(range => uid >= Number(range[0]) && uid <= Number(range[^1]));

    private static uint Number(string text) => uint.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<=SEARCH UID )[\d:,*]+")]
    private static partial Regex Uids();

    [GeneratedRegex(@"BODY\.PEEK\[HEADER\.FIELDS \([^)]*\)\]")]
    private static partial Regex Fields();

    [GeneratedRegex(@"BODY\.PEEK\[\]<(\d+)\.")]
    private static partial Regex Offset();
}

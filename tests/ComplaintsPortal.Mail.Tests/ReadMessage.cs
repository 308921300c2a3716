using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ComplaintsPortal.Mail.Tests;

/// <summary>A small reader of messages, written from the RFCs and from nothing of the composer's, to hold its bytes against.</summary>
internal sealed partial class ReadMessage
{
    private ReadMessage(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        Head = text[..(end + 2)];
        Body = text[(end + 4)..];
        Headers = [.. Unfold().Replace(Head, " ").Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(line => (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()))];
    }

    public string Head { get; }

    public string Body { get; }

    public List<(string Name, string Value)> Headers { get; }

    public string? this[string name] => Headers.SingleOrDefault(h => h.Name == name).Value;

    public static ReadMessage Of(byte[] bytes) => new(Encoding.UTF8.GetString(bytes));

    public List<ReadMessage> Parts()
    {
        var boundary = BoundaryParameter().Match(this["Content-Type"]!).Groups[1].Value;
        var body = "\r\n" + Body;
        var inner = body[..body.IndexOf($"\r\n--{boundary}--\r\n", StringComparison.Ordinal)];
        return [.. inner.Split($"\r\n--{boundary}\r\n", StringSplitOptions.RemoveEmptyEntries).Select(part => new ReadMessage(part))];
    }

    public byte[] Content() => this["Content-Transfer-Encoding"] == "base64"
        ? Convert.FromBase64String(Body.Replace("\r\n", "", StringComparison.Ordinal))
        : Octets(Body.Replace("=\r\n", "", StringComparison.Ordinal), '=');

    public string Text() => Encoding.UTF8.GetString(Content());

    /// <summary>RFC 2047: the space between two encoded words is not part of the text.</summary>
    public static string Decoded(string value) => EncodedWord().Replace(Between().Replace(value, "$1$2"), match =>
        Encoding.UTF8.GetString(match.Groups[1].Value is "B" or "b"
            ? Convert.FromBase64String(match.Groups[2].Value)
            : Octets(match.Groups[2].Value.Replace('_', ' '), '=')));

    /// <summary>RFC 2231: the pieces in order, those with a star in the charset that the first one names.</summary>
    public string FileName()
    {
        var pieces = Piece().Matches(this["Content-Disposition"]!).OrderBy(m => m.Groups[1].Length == 0 ? 0 : int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
        var charset = pieces[0].Groups[3].Value.Split("''");
        var octets = pieces.SelectMany((piece, i) => piece.Groups[2].Length == 0 ? Encoding.ASCII.GetBytes(Unquoted(piece.Groups[3].Value)) : Octets(i == 0 ? charset[1] : piece.Groups[3].Value, '%'));
        return (pieces[0].Groups[2].Length == 0 ? Encoding.ASCII : Encoding.GetEncoding(charset[0])).GetString([.. octets]);
    }

    private static string Unquoted(string value) => value.StartsWith('"') ? Escaped().Replace(value[1..^1], "$1") : value;

    private static byte[] Octets(string text, char sign)
    {
        var octets = new List<byte>();
        for (var i = 0; i < text.Length; i++)
            if (text[i] == sign)
            {
                octets.Add(byte.Parse(text.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 2;
            }
            else octets.Add((byte)text[i]);
        return [.. octets];
    }

    [GeneratedRegex(@"\r\n[ \t]")]
    private static partial Regex Unfold();

    [GeneratedRegex("boundary=\"([^\"]+)\"")]
    private static partial Regex BoundaryParameter();

    [GeneratedRegex(@"(\?=) +(=\?)")]
    private static partial Regex Between();

    [GeneratedRegex(@"=\?utf-8\?([QBqb])\?([^?]*)\?=")]
    private static partial Regex EncodedWord();

    [GeneratedRegex("""filename(?:\*([0-9]+))?(\*)?=("(?:[^"\\]|\\.)*"|[^;\s]+)""")]
    private static partial Regex Piece();

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escaped();
}

using System.Globalization;
using System.Text;

namespace ComplaintsPortal.Mail.Mime;

/// <summary>Words in header fields that are not ASCII (RFC 2047): encoded words short enough to stand beside
/// the field's name within a line, each whole characters, separated by a space where the line may be broken.</summary>
internal static class EncodedWords
{
    private const int Longest = 62;
    private const string QPrefix = "=?utf-8?Q?", BPrefix = "=?utf-8?B?", End = "?=";

    public static string Of(string text)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        var letters = text.EnumerateRunes().Count(rune => rune.IsAscii);
        return letters * 2 >= bytes ? Split(text, QPrefix, Q) : Split(text, BPrefix, B);
    }

    private static string Split(string text, string prefix, Func<string, string> encode)
    {
        var words = new List<string>();
        var piece = "";
        foreach (var rune in text.EnumerateRunes())
        {
            if (prefix.Length + encode(piece + rune).Length + End.Length > Longest)
            {
                // After a space where there is one: some readers show the gap between two encoded words.
                var cut = piece.LastIndexOf(' ') + 1;
                if (cut == 0) cut = piece.Length;
                words.Add(prefix + encode(piece[..cut]) + End);
                piece = piece[cut..];
            }
            piece += rune;
        }
        words.Add(prefix + encode(piece) + End);
        return string.Join(' ', words);
    }

    private static string B(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static string Q(string text)
    {
        var encoded = new StringBuilder();
        foreach (var octet in Encoding.UTF8.GetBytes(text))
        {
            if (octet == ' ') encoded.Append('_');
            else if (char.IsAsciiLetterOrDigit((char)octet) || octet is (byte)'-' or (byte)'/' or (byte)'!' or (byte)'+') encoded.Append((char)octet);
            else encoded.Append(CultureInfo.InvariantCulture, $"={octet:X2}");
        }
        return encoded.ToString();
    }
}

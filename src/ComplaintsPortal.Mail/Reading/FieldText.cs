using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.Texts;
using MimeKit.Utils;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>
/// The text of a header field. Encoded words are MimeKit's to decode; found are also those that careless programs glue to other text,
/// put within quotes, or write blanks and raw bytes into. Bytes beyond ASCII are read as UTF-8 (RFC 6532), else as Windows-1252.
/// </summary>
internal static partial class FieldText
{
    public static string Of(ReadOnlySpan<byte> raw, int longest)
    {
        if (raw.IndexOf("=?"u8) < 0) return OneLine(CharsetText.Mixed(raw, new Faults()), longest);
        var text = Encoding.Latin1.GetString(raw);
        var decoded = new StringBuilder(text.Length);
        var at = 0;
        foreach (Match run in Runs().Matches(text))
        {
            decoded.Append(Plain(text[at..run.Index]));
            var words = string.Join(' ', Words().Matches(run.Value).Select(word => word.Groups[1].Value + Clean(word.Groups[2].Value) + "?="));
            decoded.Append(Rfc2047.DecodeText(MailOptions.Instance, Encoding.Latin1.GetBytes(words)));
            at = run.Index + run.Length;
        }
        return OneLine(decoded.Append(Plain(text[at..])).ToString(), longest);
    }

    /// <summary>Every run of blanks and line ends is one space, none at the ends; a character is never cut in half.</summary>
    public static string OneLine(string? text, int longest)
    {
        if (text?.Length < longest && text.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0) return text;
        var line = Blanks().Replace(OutsideText.Line(Windows1252.Repair(text ?? "")), " ");
        return line.Length < longest ? line : line[..(char.IsHighSurrogate(line[longest - 2]) ? longest - 2 : longest - 1)].TrimEnd();
    }

    private static string Plain(string latin) => CharsetText.Mixed(Encoding.Latin1.GetBytes(latin), new Faults());

    /// <summary>Blanks and bytes that are forbidden in an encoded word are taken as they were meant.</summary>
    private static string Clean(string text) => text.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0 ? text
        : string.Concat(text.Select(sign => sign == ' ' ? "_" : sign is >= '!' and <= '~' ? sign.ToString() : string.Create(CultureInfo.InvariantCulture, $"={(int)sign:X2}")));

    [GeneratedRegex(@"=\?[^?\s]{1,60}\?[bBqQ]\?.*?\?=(\s*=\?[^?\s]{1,60}\?[bBqQ]\?.*?\?=)*", RegexOptions.Singleline)]
    private static partial Regex Runs();

    [GeneratedRegex(@"(=\?[^?\s]{1,60}\?[bBqQ]\?)(.*?)\?=", RegexOptions.Singleline)]
    private static partial Regex Words();

    [GeneratedRegex(@"[ \t]{2,}")]
    private static partial Regex Blanks();
}

using System.Text;
using System.Text.RegularExpressions;

namespace ComplaintsPortal.Casework.Files;

/// <summary>Plain text (UTF-8, UTF-16 with its mark, or the older Windows alphabet) without control characters, and saved e-mails among it.</summary>
internal static partial class TextContent
{
    private const int HeaderLength = 16 << 10;
    private static readonly string[] Headers = ["from", "to", "date", "subject", "received", "message-id", "mime-version", "return-path", "delivered-to", "content-type"];

    public static FileKind? Kind(Stream content)
    {
        content.Position = 0;
        var bytes = new byte[content.Length];
        content.ReadExactly(bytes);
        return bytes.Length == 0 || Read(bytes) is not { } text ? null : IsMessage(text) ? FileKinds.Message : FileKinds.Text;
    }

    private static string? Read(byte[] bytes) =>
        bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Decoded(bytes, new UnicodeEncoding(false, true, true))
        : bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Decoded(bytes, new UnicodeEncoding(true, true, true))
        : Decoded(bytes, new UTF8Encoding(false, true)) ?? (bytes.All(IsWindows) ? Encoding.Latin1.GetString(bytes) : null);

    private static string? Decoded(byte[] bytes, Encoding encoding)
    {
        try
        {
            var text = encoding.GetString(bytes);
            return text.Any(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\u0085')) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>No C0 control but white space, none of the five places of Windows-1252 that are empty.</summary>
    private static bool IsWindows(byte value) =>
        value is (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or (>= 0x20 and not (0x7F or 0x81 or 0x8D or 0x8F or 0x90 or 0x9D));

    /// <summary>A block of headers first, at least three of them those of e-mail; before it perhaps the mark of its alphabet and the line that a mailbox file puts before each message.</summary>
    private static bool IsMessage(string text)
    {
        text = BeforeHeaders().Replace(text, "", 1);
        var end = HeadersEnd().Match(text);
        var head = end.Success ? text[..Math.Min(end.Index, HeaderLength)] : "";
        var names = head.Split('\n').Where(line => line.Length > 0 && line[0] is not (' ' or '\t')).Select(line => Header().Match(line)).ToList();
        return names.Count >= 3 && names.All(name => name.Success)
            && names.Select(name => name.Groups[1].Value.ToLowerInvariant()).Distinct().Count(Headers.Contains) >= 3;
    }

    [GeneratedRegex(@"\A\uFEFF?(>?From [^\r\n]*\r?\n)?")]
    private static partial Regex BeforeHeaders();

    [GeneratedRegex(@"\r?\n\r?\n")]
    private static partial Regex HeadersEnd();

    [GeneratedRegex(@"^([A-Za-z][A-Za-z0-9-]*):")]
    private static partial Regex Header();
}

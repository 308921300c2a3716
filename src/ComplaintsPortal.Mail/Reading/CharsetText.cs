using System.Buffers;
using System.Text;
using System.Text.Unicode;
using ComplaintsPortal.Domain.IncomingMail;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>Bytes to text by the character set they name; where they name none, UTF-8 if they are UTF-8, else Windows-1252.</summary>
internal static class CharsetText
{
    public static string Read(ReadOnlySpan<byte> bytes, string? charset, Faults faults)
    {
        var name = charset?.Trim(' ', '"', '\'', '\t').ToLowerInvariant() ?? "";
        if (bytes.StartsWith("\uFEFF"u8)) return Guess(bytes[3..]);
        if (HasUtf16Mark(bytes) && (Charsets.SaysNothing(name) || Charsets.Find(name) is UnicodeEncoding)) return Checked(Utf16(bytes), faults);
        if (Charsets.SaysNothing(name)) return Guess(bytes);
        var encoding = Charsets.Find(name);
        if (encoding is null) faults.Add(MessageFault.UnknownCharset);
        if (encoding is null) return Guess(bytes);
        if (encoding is UTF8Encoding && !Utf8.IsValid(bytes)) return Mixed(bytes, faults);
        return Checked(ReferenceEquals(encoding, Encoding.BigEndianUnicode) ? Utf16(bytes) : encoding.GetString(bytes), faults);
    }

    /// <summary>UTF-8 in which a byte that is not UTF-8 is read as Windows-1252: what a careless program most likely meant.</summary>
    public static string Mixed(ReadOnlySpan<byte> bytes, Faults faults)
    {
        if (Utf8.IsValid(bytes)) return Encoding.UTF8.GetString(bytes);
        faults.Add(MessageFault.Damaged);
        var text = new StringBuilder(bytes.Length);
        Span<char> pair = stackalloc char[2];
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var sign, out var taken) == OperationStatus.Done) text.Append(pair[..sign.EncodeToUtf16(pair)]);
            else
                foreach (var octet in bytes[..taken]) text.Append(Windows1252.Sign(octet));
            bytes = bytes[taken..];
        }
        return text.ToString();
    }

    private static string Guess(ReadOnlySpan<byte> bytes) => (Utf8.IsValid(bytes) ? Encoding.UTF8 : Windows1252.Encoding).GetString(bytes);

    private static string Checked(string text, Faults faults)
    {
        if (text.Contains('\uFFFD', StringComparison.Ordinal)) faults.Add(MessageFault.Damaged);
        return text;
    }

    private static bool HasUtf16Mark(ReadOnlySpan<byte> bytes) => bytes.Length >= 2 && bytes[0] + bytes[1] == 0xFE + 0xFF && bytes[0] is 0xFE or 0xFF;

    /// <summary>By its mark of order; without one by where the zeros of Latin letters stand, else big end first (RFC 2781).</summary>
    private static string Utf16(ReadOnlySpan<byte> bytes)
    {
        if (HasUtf16Mark(bytes)) return (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes[2..]);
        var (even, odd) = (0, 0);
        for (var i = 0; i < Math.Min(bytes.Length, 200); i++)
            if (bytes[i] == 0 && i % 2 == 0) even++;
            else if (bytes[i] == 0) odd++;
        return (odd > even ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes);
    }
}

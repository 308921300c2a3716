using System.Text;
using System.Text.Unicode;
using ComplaintsPortal.Domain.IncomingMail;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>Bytes to text by the character set they name; where they name none, UTF-8 if they are UTF-8, else Windows-1252.</summary>
internal static class CharsetText
{
    public static string Read(ReadOnlySpan<byte> bytes, string? charset, Faults faults)
    {
        if (bytes.StartsWith("\uFEFF"u8)) return Guess(bytes[3..]);
        if (Charsets.SaysNothing(charset)) return HasUtf16Mark(bytes) ? Utf16(bytes) : Guess(bytes);
        var encoding = Charsets.Find(charset!);
        if (encoding is null)
        {
            faults.Add(MessageFault.UnknownCharset);
            return Guess(bytes);
        }
        if (encoding is UTF8Encoding) return Utf8Text(bytes, faults);
        if (encoding is UnicodeEncoding && (HasUtf16Mark(bytes) || ReferenceEquals(encoding, Encoding.BigEndianUnicode))) return Checked(Utf16(bytes), faults);
        return Checked(encoding.GetString(bytes), faults);
    }

    private static string Guess(ReadOnlySpan<byte> bytes) => (Utf8.IsValid(bytes) ? Encoding.UTF8 : Charsets.Windows1252).GetString(bytes);

    private static string Utf8Text(ReadOnlySpan<byte> bytes, Faults faults)
    {
        var text = MixedEncoding.Read(bytes, out var whole);
        if (!whole) faults.Add(MessageFault.Damaged);
        return text;
    }

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

using System.Text;

namespace ComplaintsPortal.Mail.Mime;

/// <summary>How bytes travel in seven bits (RFC 2045): no line longer than 76 signs.</summary>
internal static class TransferEncoding
{
    private const int LineLength = 76;
    private const string Digits = "0123456789ABCDEF";

    public static string Base64(ReadOnlySpan<byte> bytes)
    {
        var text = Convert.ToBase64String(bytes);
        var lines = new StringBuilder(text.Length + text.Length / 38);
        for (var at = 0; at < text.Length; at += LineLength)
        {
            if (at > 0) lines.Append("\r\n");
            lines.Append(text, at, Math.Min(LineLength, text.Length - at));
        }
        return lines.ToString();
    }

    /// <summary>Takes text with CRLF line ends, which stay line ends.</summary>
    public static string QuotedPrintable(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length + bytes.Length / 4);
        Span<char> line = stackalloc char[LineLength + 2];
        var column = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (IsLineEnd(bytes, i))
            {
                text.Append(line[..column]).Append("\r\n");
                column = 0;
                i++;
                continue;
            }
            var encoded = MustEncode(bytes, i, column);
            // One place is kept for the sign that joins lines.
            if (column + (encoded ? 3 : 1) >= LineLength)
            {
                text.Append(line[..column]).Append("=\r\n");
                column = 0;
                encoded = MustEncode(bytes, i, column);
            }
            if (encoded) (line[column], line[column + 1], line[column + 2]) = ('=', Digits[bytes[i] >> 4], Digits[bytes[i] & 15]);
            else line[column] = (char)bytes[i];
            column += encoded ? 3 : 1;
        }
        return text.Append(line[..column]).ToString();
    }

    /// <summary>Also a blank at the end of a line, a dot that begins one and the <c>F</c> of "From ", which servers may alter.</summary>
    private static bool MustEncode(ReadOnlySpan<byte> bytes, int i, int column) => bytes[i] switch
    {
        // Most of any text, so it is asked first.
        (>= (byte)'a' and <= (byte)'z') or (>= (byte)'G' and <= (byte)'Z') => false,
        (byte)'=' => true,
        (byte)' ' or (byte)'\t' => i + 1 == bytes.Length || IsLineEnd(bytes, i + 1),
        (byte)'.' => column == 0,
        (byte)'F' => column == 0 && bytes[i..].StartsWith("From "u8),
        < 33 or > 126 => true,
        _ => false,
    };

    private static bool IsLineEnd(ReadOnlySpan<byte> bytes, int i) =>
        i + 1 < bytes.Length && bytes[i] == '\r' && bytes[i + 1] == '\n';
}

using System.Text;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>The text of a header field.</summary>
internal static class FieldText
{
    /// <summary>On one line as RFC 5322 2.2.3 unfolds it. Bytes beyond ASCII are read as UTF-8 (RFC 6532), else as Windows-1252.</summary>
    public static string Unfold(ReadOnlySpan<byte> raw)
    {
        if (raw.Length > Bounds.Field) raw = raw[..Bounds.Field];
        var text = MixedEncoding.Read(raw, out _);
        return text.AsSpan().IndexOfAny('\r', '\n') < 0 ? text : text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
    }

    /// <summary>Encoded words undone, then on one line.</summary>
    public static string Decoded(string unfolded, int longest, Faults faults) => OneLine(EncodedText.Decode(unfolded, faults), longest);

    /// <summary>Every run of blanks and line ends is one space, none at the ends; control signs go; a character is never cut in half.</summary>
    public static string OneLine(string text, int longest)
    {
        if (text.Length < longest && text.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0) return text;
        var line = new StringBuilder(Math.Min(text.Length, longest));
        Span<char> pair = stackalloc char[2];
        var gap = false;
        foreach (var sign in text.EnumerateRunes())
        {
            if (sign.Value is ' ' or '\t' or '\r' or '\n') gap = line.Length > 0;
            else if (!Rune.IsControl(sign))
            {
                if (line.Length + sign.Utf16SequenceLength + 1 > longest) break;
                if (gap) line.Append(' ');
                gap = false;
                line.Append(pair[..sign.EncodeToUtf16(pair)]);
            }
        }
        return line.ToString();
    }
}

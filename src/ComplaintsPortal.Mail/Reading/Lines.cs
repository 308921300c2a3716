namespace ComplaintsPortal.Mail.Reading;

/// <summary>Lines as MimeKit sees them: ended by LF, a CR before it being the end's.</summary>
internal static class Lines
{
    /// <param name="next">Where the next one begins.</param>
    public static ReadOnlySpan<byte> First(ReadOnlySpan<byte> bytes, out int next)
    {
        var end = bytes.IndexOf((byte)'\n');
        next = end < 0 ? bytes.Length : end + 1;
        var line = end < 0 ? bytes : bytes[..end];
        return line.EndsWith("\r"u8) ? line[..^1] : line;
    }

    /// <summary>The length of a field with the lines that continue it.</summary>
    public static int Field(ReadOnlySpan<byte> bytes)
    {
        First(bytes, out var length);
        while (length < bytes.Length && bytes[length] is (byte)' ' or (byte)'\t')
        {
            First(bytes[length..], out var next);
            length += next;
        }
        return length;
    }

    /// <summary>Empty lines before the head, a mark of order, the separator of an mbox file: none of them is the message's own.</summary>
    public static int Preamble(ReadOnlySpan<byte> bytes)
    {
        var at = bytes.StartsWith("\uFEFF"u8) ? 3 : 0;
        while (at < bytes.Length)
        {
            var line = First(bytes[at..], out var next);
            if (!line.IsEmpty && (FieldName.Length(line) > 0 || !line.StartsWith("From "u8) && !line.StartsWith(">From "u8))) break;
            at += next;
        }
        return at;
    }
}

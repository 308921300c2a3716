namespace ComplaintsPortal.Mail.Reading;

/// <summary>Quoted-printable with errors (RFC 2045, 6.7): a stray equals sign stays as it is; blanks at a line's end are the transport's, and dropped.</summary>
internal static class QuotedPrintableDecoding
{
    /// <summary>How much was written: as much as there is room for; never more than was read.</summary>
    public static int Decode(ReadOnlySpan<byte> input, Span<byte> output, out bool damaged)
    {
        damaged = false;
        var (at, written) = (0, 0);
        while (at < input.Length && written < output.Length)
        {
            var octet = input[at];
            if (octet == '=')
            {
                if (at + 2 < input.Length && Hex.TryRead(input[at + 1], input[at + 2], out var encoded))
                {
                    output[written++] = encoded;
                    at += 3;
                    continue;
                }
                var next = AfterBlanks(input, at + 1);
                if (next == input.Length || IsLineEnd(input[next]))
                {
                    at = AfterLineEnd(input, next);
                    continue;
                }
                damaged = true;
            }
            else if (octet is (byte)' ' or (byte)'\t')
            {
                var next = AfterBlanks(input, at);
                if (next < input.Length && !IsLineEnd(input[next]))
                {
                    var blanks = input[at..next];
                    if (blanks.Length > output.Length - written) blanks = blanks[..(output.Length - written)];
                    blanks.CopyTo(output[written..]);
                    written += blanks.Length;
                }
                at = next;
                continue;
            }
            output[written++] = octet;
            at++;
        }
        return written;
    }

    private static int AfterBlanks(ReadOnlySpan<byte> input, int at)
    {
        while (at < input.Length && input[at] is (byte)' ' or (byte)'\t') at++;
        return at;
    }

    private static int AfterLineEnd(ReadOnlySpan<byte> input, int at) =>
        at + 1 < input.Length && input[at] == '\r' && input[at + 1] == '\n' ? at + 2 : Math.Min(at + 1, input.Length);

    private static bool IsLineEnd(byte octet) => octet is (byte)'\r' or (byte)'\n';
}

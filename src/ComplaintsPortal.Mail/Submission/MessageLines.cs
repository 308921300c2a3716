namespace ComplaintsPortal.Mail.Submission;

/// <summary>A message on its way through DATA (RFC 5321, 4.5.2): a dot more before each line that begins with one, which the server
/// takes away again, and the dot that ends it. No other byte is changed.</summary>
internal static class MessageLines
{
    private const int Block = 64 * 1024, LongestLine = 998;

    /// <summary>Lines end with CRLF and with nothing else, hold no NUL and are no longer than mail has them: what is otherwise could
    /// be read as two messages by a lax server.</summary>
    public static bool AreWhole(ReadOnlySpan<byte> message)
    {
        for (var rest = message; !rest.IsEmpty;)
        {
            var end = rest.IndexOfAny((byte)'\r', (byte)'\n', (byte)0);
            if (end < 0) return rest.Length <= LongestLine;
            if (end > LongestLine || rest[end] != '\r' || end + 1 == rest.Length || rest[end + 1] != '\n') return false;
            rest = rest[(end + 2)..];
        }

        return true;
    }

    public static IEnumerable<ReadOnlyMemory<byte>> Blocks(ReadOnlyMemory<byte> message)
    {
        var (block, length, begins) = (new byte[Block + 8], 0, true);
        for (var i = 0; i < message.Length; i++)
        {
            var octet = message.Span[i];
            if (begins && octet == '.') block[length++] = octet;
            block[length++] = octet;
            begins = octet == '\n';
            if (length < Block) continue;
            yield return block.AsMemory(0, length);
            length = 0;
        }

        foreach (var octet in begins ? ".\r\n"u8.ToArray() : "\r\n.\r\n"u8.ToArray()) block[length++] = octet;
        yield return block.AsMemory(0, length);
    }
}

using System.Text;
using ComplaintsPortal.Domain.IncomingMail;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>
/// The parts of a multipart as slices (RFC 2046, 5.1.1): a delimiter is a line of its own, two hyphens and the boundary; the line end
/// before it is its own. Without an end the last part runs to where the multipart ends.
/// </summary>
internal static class Multipart
{
    /// <param name="boundary">Null where the head lost it. Then, and where it stands on no line, the first line that begins with two
    /// hyphens and has a field of a head below is taken for it.</param>
    /// <returns>Null where not one delimiter was found.</returns>
    public static List<ReadOnlyMemory<byte>>? Split(ReadOnlyMemory<byte> body, string? boundary, int atMost, Faults faults)
    {
        if (boundary is not null && Split(body, Encoding.UTF8.GetBytes("--" + boundary), atMost, faults) is { } parts) return parts;
        faults.Add(MessageFault.Damaged);
        return Guess(body.Span) is { Length: > 0 } guessed ? Split(body, guessed, atMost, faults) : null;
    }

    private static List<ReadOnlyMemory<byte>>? Split(ReadOnlyMemory<byte> body, byte[] delimiter, int atMost, Faults faults)
    {
        var parts = new List<ReadOnlyMemory<byte>>();
        var lines = new LineReader(body.Span);
        var (from, lineEnd) = (-1, 0);
        while (lines.Read())
        {
            var before = lineEnd;
            lineEnd = lines.Start + lines.Length;
            if (!IsDelimiter(lines.Line, delimiter, out var last)) continue;
            if (from >= 0) parts.Add(body[from..Math.Max(from, before)]);
            from = lines.Next;
            if (last) return parts;
            if (parts.Count < atMost) continue;
            faults.Add(MessageFault.TooManyParts);
            return parts;
        }
        if (from < 0) return null;
        faults.Add(MessageFault.Damaged);
        parts.Add(body[from..]);
        return parts;
    }

    private static bool IsDelimiter(ReadOnlySpan<byte> line, ReadOnlySpan<byte> delimiter, out bool last)
    {
        last = false;
        if (!line.StartsWith(delimiter)) return false;
        var rest = line[delimiter.Length..].TrimEnd(" \t"u8);
        last = rest.SequenceEqual("--"u8);
        return rest.IsEmpty || last;
    }

    private static byte[] Guess(ReadOnlySpan<byte> body)
    {
        var lines = new LineReader(body);
        ReadOnlySpan<byte> before = [];
        while (lines.Read())
        {
            if (before.StartsWith("--"u8) && before.Length is > 3 and <= Bounds.Boundary && FieldName.IsCommon(lines.Line)) return before.TrimEnd(" \t"u8).ToArray();
            before = lines.Line;
        }
        return [];
    }
}

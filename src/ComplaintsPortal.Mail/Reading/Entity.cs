using ComplaintsPortal.Domain.IncomingMail;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>A head and a body, as slices of what came in: a whole message or one part of it.</summary>
internal readonly record struct Entity(Head Head, ReadOnlyMemory<byte> Body)
{
    /// <summary>
    /// Splits at the first empty line. A line in the head that is no field ends it where no empty line was sent; is the next line
    /// a common field, it was only spoiled, and is passed over.
    /// </summary>
    public static Entity Split(ReadOnlyMemory<byte> bytes, bool isMessage, Faults faults)
    {
        if (isMessage) bytes = bytes[Preamble(bytes.Span)..];
        var lines = new LineReader(bytes.Span);
        while (lines.Read())
        {
            if (lines.Length == 0) return At(bytes, lines.Start, lines.Next, faults);
            if (lines.IsContinuation && lines.Start > 0 || FieldName.Length(lines.Line, out _) > 0) continue;
            faults.Add(MessageFault.Damaged);
            if (!IsFieldNext(bytes.Span[lines.Next..])) return At(bytes, lines.Start, lines.Start, faults);
        }
        return At(bytes, bytes.Length, bytes.Length, faults);
    }

    private static Entity At(ReadOnlyMemory<byte> bytes, int end, int body, Faults faults)
    {
        if (end > Bounds.Head) faults.Add(MessageFault.Damaged);
        return new Entity(new Head(bytes[..end]), bytes[body..]);
    }

    private static bool IsFieldNext(ReadOnlySpan<byte> rest)
    {
        var next = new LineReader(rest);
        return next.Read() && FieldName.IsCommon(next.Line);
    }

    /// <summary>Empty lines before the head, a mark of order, the separator of an mbox file: none of them is the message's own.</summary>
    private static int Preamble(ReadOnlySpan<byte> bytes)
    {
        var from = bytes.StartsWith("\uFEFF"u8) ? 3 : 0;
        var lines = new LineReader(bytes[from..]);
        while (lines.Read())
        {
            if (FieldName.Length(lines.Line, out _) > 0) return from + lines.Start;
            if (lines.Length > 0 && !(lines.Start == 0 && (lines.Line.StartsWith("From "u8) || lines.Line.StartsWith(">From "u8)))) return from;
        }
        return from;
    }
}

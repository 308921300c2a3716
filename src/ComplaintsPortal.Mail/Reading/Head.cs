namespace ComplaintsPortal.Mail.Reading;

/// <summary>The header fields of a message or part, looked up where they stand: nothing is copied before it is asked for.</summary>
internal readonly struct Head(ReadOnlyMemory<byte> bytes)
{
    private readonly ReadOnlyMemory<byte> _bytes = bytes.Length <= Bounds.Head ? bytes : bytes[..Bounds.Head];

    /// <summary>The first field of this name, still folded; null where there is none. Of a field given twice the first counts: the one nearest to us.</summary>
    public ReadOnlyMemory<byte>? First(string name)
    {
        // Not the conditional operator: null would become an empty value there.
        if (All(name, 1) is [var first]) return first;
        return null;
    }

    public List<ReadOnlyMemory<byte>> All(string name, int atMost)
    {
        var found = new List<ReadOnlyMemory<byte>>(atMost == 1 ? 1 : 0);
        var lines = new LineReader(_bytes.Span);
        var (from, to) = (-1, 0);
        while (lines.Read())
        {
            if (lines.IsContinuation)
            {
                to = lines.Start + lines.Length;
                continue;
            }
            if (from >= 0) found.Add(_bytes[from..to]);
            from = -1;
            if (found.Count == atMost) return found;
            var colon = FieldName.Length(lines.Line, out var after);
            if (colon == 0 || !Is(lines.Line[..colon], name)) continue;
            (from, to) = (lines.Start + after, lines.Start + lines.Length);
        }
        if (from >= 0) found.Add(_bytes[from..to]);
        return found;
    }

    /// <summary>Whether any field's name begins so.</summary>
    public bool HasAny(string prefix)
    {
        var lines = new LineReader(_bytes.Span);
        while (lines.Read())
            if (!lines.IsContinuation && FieldName.Length(lines.Line, out _) is var length && length >= prefix.Length && Is(lines.Line[..prefix.Length], prefix)) return true;
        return false;
    }

    /// <summary>The first field of this name, unfolded, its raw bytes read as text; null where there is none.</summary>
    public string? Text(string name) => First(name) is { } raw ? FieldText.Unfold(raw.Span) : null;

    private static bool Is(ReadOnlySpan<byte> name, string wanted) => System.Text.Ascii.EqualsIgnoreCase(name, wanted);
}

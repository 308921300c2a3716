namespace ComplaintsPortal.Mail.Reading;

/// <summary>Message ids of a field (RFC 5322, 3.6.4), without their brackets. Blanks within one came from folding and are dropped.</summary>
internal static class MessageIds
{
    /// <summary>Of more than that many the last, which are the nearest.</summary>
    public static List<string> Read(string? text, int atMost)
    {
        if (text is null) return [];
        var found = new Queue<string>();
        foreach (var id in text.Contains('<', StringComparison.Ordinal) ? Bracketed(text) : Loose(text))
        {
            found.Enqueue(id);
            if (found.Count > atMost) found.Dequeue();
        }
        return [.. found];
    }

    private static IEnumerable<string> Bracketed(string text)
    {
        var open = text.IndexOf('<', StringComparison.Ordinal);
        while (open >= 0)
        {
            var end = text.AsSpan(open + 1).IndexOfAny('<', '>');
            if (end >= 0 && text[open + 1 + end] == '>' && Id(text.AsSpan(open + 1, end)) is { } id) yield return id;
            open = end < 0 ? -1 : text.IndexOf('<', open + 1 + end);
        }
    }

    private static IEnumerable<string> Loose(string text) =>
        text.Split([' ', '\t', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Contains('@', StringComparison.Ordinal)).Select(word => Id(word)).OfType<string>();

    private static string? Id(ReadOnlySpan<char> text)
    {
        if (text.Length > 2 * Bounds.MessageId) return null;
        var id = text.ToString();
        if (id.Any(char.IsWhiteSpace)) id = new string([.. id.Where(sign => !char.IsWhiteSpace(sign))]);
        return id.Length is > 0 and <= Bounds.MessageId && !id.Any(char.IsControl) ? id : null;
    }
}

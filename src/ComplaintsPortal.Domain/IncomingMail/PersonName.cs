namespace ComplaintsPortal.Domain.IncomingMail;

/// <summary>A first and a last name.</summary>
public sealed record PersonName(string First, string Last)
{
    /// <summary>
    /// How a name written as one may be meant: only to fill in fields that its bearer then reads. "Dupré, Hélène" and "DUPRÉ Hélène"
    /// begin with the last name; else the first word is the first name. One word is the last name.
    /// </summary>
    public static PersonName Suggested(string written)
    {
        if (written.Split(',', StringSplitOptions.TrimEntries) is [{ Length: > 0 } last, { Length: > 0 } first]) return new(first, last);
        var words = written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2) return new("", written.Trim());
        var capitals = words.Where(IsInCapitals).ToList();
        return capitals.Count > 0 && capitals.Count < words.Length
            ? new(string.Join(' ', words.Except(capitals)), string.Join(' ', capitals))
            : new(words[0], string.Join(' ', words[1..]));
    }

    /// <summary>An initial says nothing.</summary>
    private static bool IsInCapitals(string word) => word.Count(char.IsLetter) > 1 && !word.Any(char.IsLower);
}

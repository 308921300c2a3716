namespace ComplaintsPortal.Mail.Reading;

/// <summary>Which targets of links a reader is shown, and when the link's words say it already.</summary>
internal static class HtmlLink
{
    private static readonly string[] Schemes = ["https://", "http://", "mailto:"];

    public static string? Shown(string? target)
    {
        if (target is null) return null;
        var plain = target.Replace(" ", "", StringComparison.Ordinal);
        if (Begins(plain, "mailto:"))
        {
            var query = plain.IndexOf('?', StringComparison.Ordinal);
            return query < 0 ? plain["mailto:".Length..] : plain["mailto:".Length..query];
        }
        return Begins(plain, "http:") || Begins(plain, "https:") || Begins(plain, "ftp:") ? plain : null;
    }

    public static bool Says(string words, string target) => Bare(words).Equals(Bare(target), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string text)
    {
        text = text.Trim();
        foreach (var scheme in Schemes)
            if (Begins(text, scheme)) text = text[scheme.Length..];
        return text.TrimEnd('/');
    }

    private static bool Begins(string text, string with) => text.StartsWith(with, StringComparison.OrdinalIgnoreCase);
}

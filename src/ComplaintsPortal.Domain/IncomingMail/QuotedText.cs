using System.Text.RegularExpressions;

namespace ComplaintsPortal.Domain.IncomingMail;

/// <summary>
/// The part of an answer that its author wrote, above what they quote. Only where that is clear: who answers between the quoted
/// lines is kept whole, and so is what holds nothing above the quote.
/// </summary>
public static partial class QuotedText
{
    /// <summary>Headers of the quoted message that must follow each other for programs that mark no line.</summary>
    private const int HeaderLines = 3;

    public static string NewPart(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var cut = CutOf(lines);
        var above = cut is { } at ? string.Join('\n', lines[..at]).Trim() : "";
        return above.Length == 0 ? text.Trim() : above;
    }

    private static int? CutOf(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (Separator().IsMatch(lines[i]) || IsHeaderBlock(lines, i)) return i;
            if (IsQuoted(lines[i])) return OnlyQuoteFrom(lines, i) ? Introduced(lines, i) : null;
        }

        return null;
    }

    /// <summary>Nothing but quoted lines to the end, a signature apart.</summary>
    private static bool OnlyQuoteFrom(string[] lines, int start) =>
        lines.Skip(start).TakeWhile(line => line.TrimEnd() is not ("--" or "-- ")).All(line => IsQuoted(line) || string.IsNullOrWhiteSpace(line));

    /// <summary>The line or two above the quote that say who wrote it and when.</summary>
    private static int Introduced(string[] lines, int quote)
    {
        var last = quote - 1;
        while (last >= 0 && string.IsNullOrWhiteSpace(lines[last])) last--;
        if (last < 0 || !lines[last].TrimEnd().EndsWith(':')) return quote;
        if (WholeIntroduction().IsMatch(lines[last])) return last;
        if (last > 0 && WholeIntroduction().IsMatch($"{lines[last - 1].TrimEnd()} {lines[last].TrimStart()}")) return last - 1;
        return BareIntroduction().IsMatch(lines[last]) ? last : quote;
    }

    private static bool IsHeaderBlock(string[] lines, int start) =>
        start + HeaderLines <= lines.Length && lines.Skip(start).Take(HeaderLines).All(line => QuotedHeader().IsMatch(line));

    private static bool IsQuoted(string line) => line.TrimStart().StartsWith('>');

    [GeneratedRegex(@"^\s*-{2,}\s*(message d.origine|message original|original message|message transféré|forwarded message)\s*-{2,}\s*$|^_{20,}\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^\s*\W{0,3}(de|from|envoyé|sent|date|à|to|cc|objet|subject)\W{0,3}\s?:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex QuotedHeader();

    [GeneratedRegex(@"^\s*(le|on|am)\b.*\b(écrit|ecrit|wrote|schrieb)\b.*:\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WholeIntroduction();

    [GeneratedRegex(@"@.*\b(écrit|wrote)\b.*:\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BareIntroduction();
}

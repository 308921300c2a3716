using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.Texts;

namespace ComplaintsPortal.Domain.IncomingMail;

/// <summary>
/// What of an answer its author wrote, above what looks quoted. It only looks so: lines like a head and ruled lines may be the
/// author's own, so what is below is folded where it is shown, and left out only where it is recognisably a letter of ours (R50).
/// </summary>
public static partial class QuotedText
{
    /// <summary>Lines like those of a head that must follow each other, for programs that mark no line.</summary>
    private const int HeaderLines = 3;

    /// <summary>Words that a quotation must have in a row with our letter: fewer may be anybody's.</summary>
    private const int FewestWords = 6;

    /// <summary>The text in two, in its order. The second is empty where nothing looks quoted, where the author answers between quoted lines, or wrote nothing above them.</summary>
    public static (string Own, string Quoted) Split(string text)
    {
        var lines = Lines(text);
        var above = CutOf(lines) is { } cut ? Joined(lines[..cut]) : "";
        return above.Length == 0 ? (text.Trim(), "") : (above, Joined(lines[CutOf(lines)!.Value..]));
    }

    /// <summary>Without the quotation where every word of it stands in one of these letters, in a row; else whole.</summary>
    public static string WithoutOurs(string text, IEnumerable<string> letters)
    {
        var lines = Lines(text);
        if (CutOf(lines) is not { } cut) return text.Trim();
        var (quoted, signature) = (lines[cut..SignatureFrom(lines, cut)], lines[SignatureFrom(lines, cut)..]);
        var words = Words(string.Join('\n', quoted.SkipWhile(IsIntroduction).Select(Unmarked)));
        if (Joined(lines[..cut]).Length == 0 || words.Count(sign => sign == ' ') <= FewestWords) return text.Trim();
        return letters.Any(letter => Words(letter).Contains(words, StringComparison.Ordinal)) ? Joined([.. lines[..cut], .. signature]) : text.Trim();
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    private static string Joined(string[] lines) => string.Join('\n', lines).Trim();

    /// <summary>Folded, a blank at both ends; without addresses of pages, of which ours hold secrets and are kept without them.</summary>
    private static string Words(string text) => $" {Folding.Fold(PageAddress().Replace(text, " ")).Trim()} ";

    private static int? CutOf(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (Separator().IsMatch(lines[i]) || IsHeaderBlock(lines, i)) return i;
            if (IsQuoted(lines[i])) return lines[i..SignatureFrom(lines, i)].All(line => IsQuoted(line) || string.IsNullOrWhiteSpace(line)) ? Introduced(lines, i) : null;
        }

        return null;
    }

    private static int SignatureFrom(string[] lines, int start)
    {
        var found = Array.FindIndex(lines, start, line => line.TrimEnd() == "--");
        return found < 0 ? lines.Length : found;
    }

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

    /// <summary>What a program put above the quoted words: a ruled line, a head, who wrote when.</summary>
    private static bool IsIntroduction(string line) =>
        string.IsNullOrWhiteSpace(line) || Separator().IsMatch(line) || QuotedHeader().IsMatch(Unmarked(line)) || (!IsQuoted(line) && (line.Contains('@', StringComparison.Ordinal) || line.TrimEnd().EndsWith(':')))
        || OpensIntroduction().IsMatch(line);

    private static bool IsHeaderBlock(string[] lines, int start) =>
        start + HeaderLines <= lines.Length && lines.Skip(start).Take(HeaderLines).All(line => QuotedHeader().IsMatch(line));

    private static bool IsQuoted(string line) => line.TrimStart().StartsWith('>');

    private static string Unmarked(string line) => line.TrimStart('>', ' ', '\t');

    [GeneratedRegex(@"^\s*-{2,}\s*(message d.origine|message original|original message|message transféré|forwarded message)\s*-{2,}\s*$|^_{20,}\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^\s*\W{0,3}(de|from|envoyé|sent|date|à|to|cc|objet|subject)\W{0,3}\s?:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex QuotedHeader();

    [GeneratedRegex(@"^\s*(le|on|am)\b.*\b(écrit|ecrit|wrote|schrieb)\b.*:\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WholeIntroduction();

    [GeneratedRegex(@"^\s*(le|on|am)\b.*[0-9]{4}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OpensIntroduction();

    [GeneratedRegex(@"@.*\b(écrit|wrote)\b.*:\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BareIntroduction();

    [GeneratedRegex(@"(https?://|mailto:)\S+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageAddress();
}

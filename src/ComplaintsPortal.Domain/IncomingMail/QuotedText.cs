using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Domain.IncomingMail;

/// <summary>
/// What of an answer its author wrote, above what looks quoted. It only looks so: lines like a head and ruled lines may be the
/// author's own, so what is below is folded where it is shown, and left out only where it is recognisably a letter of ours (R50).
/// </summary>
public static partial class QuotedText
{
    /// <summary>Lines like those of a head that must follow each other, for programs that mark no line.</summary>
    internal const int HeaderLines = 3;

    /// <summary>The text in two, in its order. The second is empty where nothing looks quoted, where the author answers between quoted lines, or wrote nothing above them.</summary>
    public static (string Own, string Quoted) Split(string text)
    {
        var lines = Lines(text);
        var above = CutOf(lines) is { } cut ? Joined(lines[..cut]) : "";
        return above.Length == 0 ? (text.Trim(), "") : (above, Joined(lines[CutOf(lines)!.Value..]));
    }

    /// <summary>Without what quotes one of these letters, words of it in a row, and what a mail program said of it just above; every other line stays. Else whole.</summary>
    public static string WithoutOurs(string text, IEnumerable<QuotedLetter> letters, Mailbox sender)
    {
        var lines = Lines(text);
        var signature = Array.FindLastIndex(lines, line => line.TrimEnd() == "--");
        int[] ends = signature < 0 ? [lines.Length] : [lines.Length, signature];
        var quotations = letters.Select(letter => new LetterQuotation(letter, sender)).ToList();
        foreach (var end in ends)
        {
            if (quotations.Select(quotation => quotation.StartIn(lines, end)).Min() is { } start && Joined(lines[..start]) is { Length: > 0 })
                return Joined([.. lines[..start], .. lines[end..]]);
        }

        return text.Trim();
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    private static string Joined(string[] lines) => string.Join('\n', lines).Trim();

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

    private static bool IsHeaderBlock(string[] lines, int start) =>
        start + HeaderLines <= lines.Length && lines.Skip(start).Take(HeaderLines).All(line => QuotedHeader().IsMatch(line));

    internal static bool IsQuoted(string line) => line.TrimStart().StartsWith('>');

    internal static bool IsSeparator(string line) => Separator().IsMatch(line);

    /// <summary>A line like one of a head, by what the field means; null where it is none.</summary>
    internal static (string Name, string Value)? FieldOf(string line)
    {
        var unmarked = Unmarked(line);
        if (QuotedHeader().Match(unmarked) is not { Success: true } field) return null;
        var name = field.Groups[1].Value.ToLowerInvariant() switch
        {
            "de" or "from" => "from",
            "envoyé" or "sent" or "date" => "date",
            "à" or "to" => "to",
            "objet" or "subject" => "subject",
            _ => "cc",
        };
        return (name, unmarked[field.Length..]);
    }

    internal static string Unmarked(string line) => line.TrimStart('>', ' ', '\t');

    [GeneratedRegex(@"^\s*-{2,}\s*(message d.origine|message original|original message|message transféré|forwarded message)\s*-{2,}\s*$|^_{20,}\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^\s*\W{0,3}(de|from|envoyé|sent|date|à|to|cc|objet|subject)\W{0,3}\s?:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex QuotedHeader();

    [GeneratedRegex(@"^\s*(le|on|am)\b.*\b(écrit|ecrit|wrote|schrieb)\b.*:\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WholeIntroduction();

    [GeneratedRegex(@"@.*\b(écrit|wrote)\b.*:\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BareIntroduction();
}

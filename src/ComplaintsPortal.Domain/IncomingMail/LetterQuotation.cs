using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Texts;

namespace ComplaintsPortal.Domain.IncomingMail;

/// <summary>
/// One letter of ours as lines quote it: words of it in a row, and what a mail program says of it just above. Every other line is its
/// author's (R50).
/// </summary>
internal sealed partial class LetterQuotation(QuotedLetter letter, Mailbox sender)
{
    /// <summary>Words in a row that make it our letter: fewer may be anybody's.</summary>
    private const int FewestWords = 6;

    /// <summary>Lines over which a program breaks who wrote when.</summary>
    private const int IntroductionLines = 3;

    /// <summary>Words of the name under which somebody may have our address in their book.</summary>
    private const int LongestName = 4;

    private readonly string _words = Words(PageAddress().Replace(letter.Markup, " "));
    private readonly string[] _hosts = [.. PageAddress().Matches(letter.Markup).Select(match => match.Groups["host"].Value).Where(host => host.Length > 0)];

    /// <summary>The first of the lines that quote it, up to that end; null where they do not, or where more above them is marked as quoted.</summary>
    public int? StartIn(string[] lines, int end)
    {
        var last = Above(lines, end);
        if (last < 0) return null;
        var isMarked = QuotedText.IsQuoted(lines[last]);
        var start = TextFrom(lines, last, isMarked);
        if (start > last) return null;
        var introduction = HeadAbove(lines, start) ?? IntroductionAbove(lines, start);
        // Without a mark at each line, only such a head tells our letter from words of ours that somebody repeats.
        if (introduction is null && !isMarked) return null;
        var first = introduction ?? start;
        return lines[..first].Any(QuotedText.IsQuoted) ? null : first;
    }

    /// <summary>Upwards as long as it stands in the letter; below the last line where that is too little.</summary>
    private int TextFrom(string[] lines, int last, bool isMarked)
    {
        var (start, found) = (last + 1, " ");
        for (var i = last; i >= 0; i--)
        {
            if (string.IsNullOrWhiteSpace(lines[i])) continue;
            if (QuotedText.IsQuoted(lines[i]) != isMarked) break;
            var words = Words(WithoutOurAddresses(QuotedText.Unmarked(lines[i])));
            if (words == " " && !IsBare(lines[i])) break;
            var longer = words == " " ? found : words + found.TrimStart();
            if (!_words.Contains(longer, StringComparison.Ordinal)) break;
            (start, found) = (i, longer);
        }

        return found.Count(sign => sign == ' ') <= FewestWords ? last + 1 : start;
    }

    /// <summary>A program's head: each field once, from the author or the subject down; and it must speak of this letter.</summary>
    private int? HeadAbove(string[] lines, int start)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = Above(lines, start); i >= 0 && QuotedText.FieldOf(lines[i]) is { } field && fields.TryAdd(field.Name, field.Value); i--)
        {
            if (fields.Count >= QuotedText.HeaderLines && field.Name is "from" or "subject" && SpeaksOfIt(fields)) return WithSeparator(lines, i);
        }

        return null;
    }

    private bool SpeaksOfIt(Dictionary<string, string> fields)
    {
        var (hasFrom, hasSubject) = (fields.TryGetValue("from", out var from), fields.TryGetValue("subject", out var subject));
        return (hasFrom || hasSubject) && (!hasFrom || NamesUs(from!)) && (!hasSubject || Words(subject!) == Words(letter.Subject));
    }

    private bool NamesUs(string from) =>
        from.Contains(sender.Address, StringComparison.OrdinalIgnoreCase) || Words(from) == Words(sender.Name ?? "");

    private static int WithSeparator(string[] lines, int head) =>
        Above(lines, head) is var above and >= 0 && QuotedText.IsSeparator(lines[above]) ? above : head;

    /// <summary>"Le … a écrit :", of nothing but a date and us, by our name or our address.</summary>
    private int? IntroductionAbove(string[] lines, int start)
    {
        var last = Above(lines, start);
        for (var first = Math.Max(0, last - IntroductionLines + 1); first <= last; first++)
        {
            if (!string.IsNullOrWhiteSpace(lines[first]) && IsOurIntroduction(string.Join(' ', lines[first..(last + 1)]))) return first;
        }

        return null;
    }

    private bool IsOurIntroduction(string text)
    {
        if (!text.TrimEnd().EndsWith(':')) return false;
        var said = Said().Match(Words(PageAddress().Replace(text, " ")));
        if (!said.Success) return false;
        var (who, name, address) = (said.Groups["who"].Value, Words(sender.Name ?? "").Trim(), Words(sender.Address).Trim());
        return who.Length > 0 && (who == name || who == address
            || (text.Contains($"<{sender.Address}", StringComparison.OrdinalIgnoreCase) && who.EndsWith($" {address}", StringComparison.Ordinal)
                && who[..^address.Length].Count(sign => sign == ' ') <= Math.Max(LongestName, name.Split(' ').Length)));
    }

    /// <summary>Of pages, those that the letter leads to: ours hold secrets and are kept without them, and servers wrap them.</summary>
    private string WithoutOurAddresses(string line) => PageAddress().Replace(line, match =>
        _hosts.Any(host => match.Value.Contains(host, StringComparison.OrdinalIgnoreCase))
        || (match.Groups["mail"].Value is { Length: > 0 } mail && letter.Markup.Contains(mail, StringComparison.OrdinalIgnoreCase)) ? " " : match.Value);

    /// <summary>The last line above that is not blank.</summary>
    private static int Above(string[] lines, int line)
    {
        do line--; while (line >= 0 && string.IsNullOrWhiteSpace(lines[line]));
        return line;
    }

    /// <summary>Nothing but marks and rules; a single sign may be somebody's answer.</summary>
    private static bool IsBare(string line) => PageAddress().Replace(line, "").All(sign => char.IsWhiteSpace(sign) || ">*_-–—#|=<()[].".Contains(sign, StringComparison.Ordinal));

    /// <summary>Folded, a blank at both ends; a single blank where there is none.</summary>
    private static string Words(string text) => Folding.Fold(text).Trim() is { Length: > 0 } words ? $" {words} " : " ";

    [GeneratedRegex(@"(https?://|mailto:(?<mail>[^\s?>)\]]+))(?<host>[^\s/:?>)\]]*)[^\s>)]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PageAddress();

    [GeneratedRegex(@"^ ((le|on) (([0-9]{1,4}(h[0-9]{0,2})?|1er|a|at|am|pm|h|utc|gmt|cet|cest|lun|mar|mer|jeu|ven|sam|dim|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janv|janvier|fev|fevr|fevrier|mars|avr|avril|mai|juin|juil|juillet|aout|sept|septembre|oct|octobre|nov|novembre|dec|decembre|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|jan|feb|apr|may|jun|jul|aug|sep|january|february|march|april|june|july|august|september|october|november|december) )+)?(?<who>.*?) (a ecrit|wrote) $", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Said();
}

using System.Text;

namespace ComplaintsPortal.Domain.Texts;

/// <summary>
/// Text from outside made safe, the same way wherever it comes from (R56, docs/decisions/0020-text-from-outside.md). It never gets
/// longer, but for <see cref="Bare"/>'s few letters that have no composed form; done twice it is as done once; what shows nothing at all is empty.
/// </summary>
public static class OutsideText
{
    /// <summary>What a person wrote, in several lines: every word, script, emoji and mark stays. Line ends become one sign; control
    /// characters go; halves of characters and noncharacters become U+FFFD. Shown, it stands in isolation: it may turn what follows round.</summary>
    public static string Lines(string? text) => Seen(Clean(text, '\n', '\t', _ => false).Trim('\n', ' ', '\t'));

    /// <summary>A name, a subject: the same on one line, without signs that nobody sees and no script needs (soft hyphens, zero-width
    /// spaces), and without direction marks that reach beyond the text itself.</summary>
    public static string Line(string? text) => Seen(Clean(text, ' ', ' ', Sign.IsIdle).Trim());

    /// <summary>What is compared, dialled or opened (an address, a number, a code, the name of a file): nothing that nobody sees, letters composed.</summary>
    public static string Bare(string? text) => Seen(Clean(text, null, null, Sign.IsFormat).Normalize(NormalizationForm.FormC).Trim());

    /// <summary>Halves of characters and noncharacters become U+FFFD, all else stays: what comes out can be normalised, encoded and stored.</summary>
    public static string Whole(string text)
    {
        if (Ascii.IsValid(text)) return text;
        var (whole, length) = (new char[text.Length], 0);
        foreach (var sign in text.EnumerateRunes()) length += (Sign.IsNoncharacter(sign) ? Rune.ReplacementChar : sign).EncodeToUtf16(whole.AsSpan(length));
        return new string(whole, 0, length);
    }

    /// <summary>The beginning of a text, with no half of a sign at its end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">In UTF-16 code units, at most.</param>
    public static string Start(string text, int longest) =>
        text.Length <= longest ? text : text[..(longest > 0 && char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];

    private static string Clean(string? text, char? lineEnd, char? tab, Predicate<Rune> goes)
    {
        if (text is null || text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0) return text ?? "";
        // Signs go straight into place: a builder would box each of them.
        var (clean, length, afterReturn) = (new char[text.Length], 0, false);
        foreach (var sign in text.EnumerateRunes())
        {
            var isRestOfEnd = afterReturn && sign.Value == '\n';
            afterReturn = sign.Value == '\r';
            if (isRestOfEnd) continue;
            if (Sign.EndsLine(sign) || sign.Value == '\t')
            {
                if ((sign.Value == '\t' ? tab : lineEnd) is { } space) clean[length++] = space;
            }
            else if (Sign.IsNoncharacter(sign)) clean[length++] = '\uFFFD';
            else if (!Rune.IsControl(sign) && !goes(sign)) length += sign.EncodeToUtf16(clean.AsSpan(length));
        }
        return new string(clean, 0, length);
    }

    private static string Seen(string text)
    {
        foreach (var sign in text.EnumerateRunes())
            if (Sign.IsSeen(sign)) return text;
        return "";
    }
}

using System.Globalization;
using System.Text;

namespace ComplaintsPortal.Domain.Texts;

/// <summary>
/// Text as it is searched and compared: without case, without accents, œ and æ spelt out, nothing that nobody sees, anything but
/// letters and digits a space. Index and query are folded alike; twice is as once.
/// </summary>
public static class Folding
{
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var sign in OutsideText.Whole(text).Normalize(NormalizationForm.FormKD).EnumerateRunes()) Append(folded, Rune.ToLowerInvariant(sign));
        return folded.ToString().TrimEnd();
    }

    private static void Append(StringBuilder folded, Rune sign)
    {
        switch (sign.Value)
        {
            case 'œ': folded.Append("oe"); break;
            case 'æ': folded.Append("ae"); break;
            case 'ß': folded.Append("ss"); break;
            case 'ø': folded.Append('o'); break;
            case 'ł': folded.Append('l'); break;
            case 'đ': folded.Append('d'); break;
            case 'ı': folded.Append('i'); break;
            case 'ς': folded.Append('σ'); break;
            default: AppendOther(folded, sign); break;
        }
    }

    private static void AppendOther(StringBuilder folded, Rune sign)
    {
        Span<char> pair = stackalloc char[2];
        // As characters, for a builder would box the sign.
        if (IsPartOfWord(sign)) folded.Append(pair[..sign.EncodeToUtf16(pair)]);
        else if (EndsWord(sign) && folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
    }

    /// <summary>Letters, digits, and the vowels that some scripts write as marks of their own.</summary>
    private static bool IsPartOfWord(Rune sign) =>
        (Rune.IsLetterOrDigit(sign) && !Sign.IsFiller(sign)) || Rune.GetUnicodeCategory(sign) == UnicodeCategory.SpacingCombiningMark;

    private static bool EndsWord(Rune sign) => Rune.IsWhiteSpace(sign) || Rune.GetUnicodeCategory(sign) is not
        (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control);
}

using System.Globalization;
using System.Text;

namespace ComplaintsPortal.Persistence.Search;

/// <summary>
/// Text as it is searched: without case, without accents, œ and æ spelt out, anything but letters and digits a space.
/// Index and query are folded alike.
/// </summary>
public static class Folding
{
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in Valid(text).Normalize(NormalizationForm.FormKD)) Append(folded, character);
        return folded.ToString().Trim();
    }

    private static void Append(StringBuilder folded, char character)
    {
        switch (char.ToLowerInvariant(character))
        {
            case 'œ': folded.Append("oe"); break;
            case 'æ': folded.Append("ae"); break;
            case 'ß': folded.Append("ss"); break;
            case 'ø': folded.Append('o'); break;
            case 'ł': folded.Append('l'); break;
            case 'đ': folded.Append('d'); break;
            case 'ı': folded.Append('i'); break;
            case var c when IsPartOfWord(c): folded.Append(c); break;
            case var c when CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark: break;
            default: if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' '); break;
        }
    }

    private static string Valid(string text) => text.Any(char.IsSurrogate) ? string.Concat(text.EnumerateRunes()) : text;

    private static bool IsPartOfWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);
}

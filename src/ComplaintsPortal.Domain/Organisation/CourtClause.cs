using System.Text.RegularExpressions;

namespace ComplaintsPortal.Domain.Organisation;

/// <summary>Finds, in a procedure's text, the words that give one court alone the say: published as they are, they do not bind
/// consumers (R27). Apostrophes, case and line breaks do not matter.</summary>
public static partial class CourtClause
{
    /// <summary>The first sentence that holds such words, without its Markdown marks; null where there is none.</summary>
    public static string? In(string text)
    {
        foreach (Match sentence in Sentence().Matches(text))
        {
            var plain = string.Join(' ', sentence.Value.Trim('#', '>', '-', '*', '_', ' ', '\n', '\r', '\t').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (Phrase().IsMatch(plain.Replace('\u2019', '\'').Replace("*", "", StringComparison.Ordinal))) return plain;
        }

        return null;
    }

    [GeneratedRegex(@"(?:[^.!?\r\n]|\r?\n(?!\s*(?:\r?\n|[-*#>]|\d+\.)))+[.!?]?")]
    private static partial Regex Sentence();

    [GeneratedRegex(
        @"\b(tribuna(l|ux)|juridictions?|juges?|cours?)\b.*\b(seuls?|seules?|exclusivement|uniquement)\s+compétent"
        + @"|\bcompétente?s?\s+(à titre exclusif|exclusivement)\b"
        + @"|\b(seuls?|seules?)\s+compétente?s?\b.*\b(tribuna(l|ux)|juridictions?)\b"
        + @"|\bcompétence\s+(territoriale\s+)?exclusive\b|\b(exclusive|seule)\s+compétence\b"
        + @"|\b(attribution|attributive|attribue|attribuent|attribuée?)\s+(expresse\s+)?(de|à|la)?\s*(juridiction|compétence)\b"
        + @"|\bexclusivement\s+(soumise?s?|portée?s?|du ressort)\b.*\b(tribuna(l|ux)|juridictions?)\b"
        + @"|\bressort\s+exclusif\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Phrase();
}

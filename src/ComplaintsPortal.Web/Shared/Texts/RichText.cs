using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace ComplaintsPortal.Web.Shared.Texts;

/// <summary>The two marks a sentence of the resources may carry: **emphasis** and [a link](address). Marks count in the
/// sentence only, never in a fact, and everything is encoded; an address that is neither a path, http(s), mailto nor tel
/// leaves its words without a link.</summary>
internal static partial class RichText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="sentence">The text with its marks and places for facts.</param>
    /// <param name="filled">Puts the facts into a piece of it.</param>
    public static IHtmlContent From(string sentence, Func<string, string> filled)
    {
        var html = new StringBuilder();
        var end = 0;
        foreach (Match mark in Marks().Matches(sentence))
        {
            html.Append(Encoder.Encode(filled(sentence[end..mark.Index])));
            Append(html, mark, filled);
            end = mark.Index + mark.Length;
        }

        return new HtmlString(html.Append(Encoder.Encode(filled(sentence[end..]))).ToString());
    }

    private static void Append(StringBuilder html, Match mark, Func<string, string> filled)
    {
        var words = Encoder.Encode(filled(mark.Groups["words"].Value));
        var address = filled(mark.Groups["address"].Value);
        _ = !mark.Groups["address"].Success ? html.Append("<strong>").Append(words).Append("</strong>")
            : Safe().IsMatch(address) ? html.Append("<a href=\"").Append(Encoder.Encode(address)).Append("\">").Append(words).Append("</a>")
            : html.Append(words);
    }

    [GeneratedRegex(@"\*\*(?<words>.+?)\*\*|\[(?<words>[^\]\[]+)\]\((?<address>[^\s()]+)\)")]
    private static partial Regex Marks();

    [GeneratedRegex(@"^(/(?!/)|#|https?://|mailto:|tel:)")]
    private static partial Regex Safe();
}

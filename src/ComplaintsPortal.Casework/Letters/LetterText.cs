using System.Text;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>A letter filled in: its subject, the Markdown that is kept, and the text part and HTML part rendered from it.</summary>
public sealed record LetterText(string Subject, string Markup, string Text, string Html)
{
    private static readonly char[] QuoteOrTag = ['"', '>'];

    /// <summary>The same letter as if the secret in its links had been something else when it was rendered, which is not done again.</summary>
    /// <param name="secret">In the letters of a URL.</param>
    /// <param name="shown">What stands in its place; in the address of a link as URLs write it.</param>
    public LetterText Without(string secret, string shown) => new(
        Subject,
        Markup.Replace(secret, shown, StringComparison.Ordinal),
        Text.Replace(secret, shown, StringComparison.Ordinal),
        HtmlWithout(secret, shown));

    private string HtmlWithout(string secret, string shown)
    {
        var html = new StringBuilder(Html.Length);
        var from = 0;
        for (int at; (at = Html.IndexOf(secret, from, StringComparison.Ordinal)) >= 0; from = at + secret.Length)
            html.Append(Html, from, at - from).Append(Html[Html.LastIndexOfAny(QuoteOrTag, at)] == '"' ? Uri.EscapeDataString(shown) : shown);
        return html.Append(Html, from, Html.Length - from).ToString();
    }
}

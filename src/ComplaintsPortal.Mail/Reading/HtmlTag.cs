using System.Collections.Frozen;
using System.Net;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>A tag with the few attributes that are shown. Its name is empty where it is none that changes the text.</summary>
internal readonly record struct HtmlTag(string Name, bool IsEnd, string? Target, string? Alternative, string? Start)
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = new[]
    {
        "script", "style", "title", "xmp", "iframe", "noembed", "noframes", "template",
        "br", "p", "h1", "h2", "h3", "h4", "h5", "h6", "div", "section", "article", "header", "footer", "main", "nav", "aside", "address", "center",
        "fieldset", "legend", "form", "figure", "figcaption", "dl", "dt", "dd", "caption", "option", "details", "summary", "body",
        "ul", "ol", "li", "blockquote", "table", "tr", "td", "th", "pre", "hr", "a", "img",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What lies in these is not text for people; a browser looks for nothing in them but their end.</summary>
    public bool IsRaw => Name is "script" or "style" or "title" or "xmp" or "iframe" or "noembed" or "noframes" or "template";

    /// <param name="end">After the closing bracket; at the very end where there is none.</param>
    public static HtmlTag Read(string html, int at, bool isEnd, out int end)
    {
        var start = at;
        while (at < html.Length && !char.IsWhiteSpace(html[at]) && html[at] is not ('/' or '>')) at++;
        var name = Known.TryGetValue(html.AsSpan(start, at - start), out var known) ? known : "";
        string? target = null, alternative = null, first = null;
        while (at < html.Length && html[at] != '>')
        {
            if (char.IsWhiteSpace(html[at]) || html[at] == '/')
            {
                at++;
                continue;
            }
            var (from, to) = Attribute(html, ref at, out var attribute);
            if (attribute.Equals("href", StringComparison.OrdinalIgnoreCase)) target ??= Value(html, from, to, Bounds.Link);
            else if (attribute.Equals("alt", StringComparison.OrdinalIgnoreCase)) alternative ??= Value(html, from, to, Bounds.Name);
            else if (attribute.Equals("start", StringComparison.OrdinalIgnoreCase)) first ??= Value(html, from, to, 6);
        }
        end = Math.Min(at + 1, html.Length);
        return new HtmlTag(name, isEnd, target, alternative, first);
    }

    private static (int From, int To) Attribute(string html, ref int at, out ReadOnlySpan<char> name)
    {
        var start = at++;
        while (at < html.Length && !char.IsWhiteSpace(html[at]) && html[at] is not ('=' or '>' or '/')) at++;
        name = html.AsSpan(start, at - start);
        var equals = at;
        while (equals < html.Length && char.IsWhiteSpace(html[equals])) equals++;
        if (equals >= html.Length || html[equals] != '=')
        {
            at = equals;
            return (at, at);
        }
        at = equals + 1;
        while (at < html.Length && char.IsWhiteSpace(html[at])) at++;
        var from = at;
        if (at < html.Length && html[at] is '"' or '\'')
        {
            var close = html.IndexOf(html[at], at + 1);
            at = close < 0 ? html.Length : close + 1;
            return (from + 1, close < 0 ? html.Length : close);
        }
        while (at < html.Length && !char.IsWhiteSpace(html[at]) && html[at] != '>') at++;
        return (from, at);
    }

    private static string Value(string html, int from, int to, int longest) =>
        FieldText.OneLine(WebUtility.HtmlDecode(html[from..Math.Min(to, from + 2 * longest)]), longest);
}

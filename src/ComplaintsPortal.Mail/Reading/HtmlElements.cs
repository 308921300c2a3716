using System.Globalization;
using System.Net;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>What each element does to the lines of text.</summary>
internal static class HtmlElements
{
    public static void Begin(HtmlPage page, string name, ref StructHtmlToken tag)
    {
        switch (name)
        {
            case "br": page.NewLine(); break;
            case "ul" or "ol":
                page.Break(page.Lists.Depth > 0 ? 1 : 2);
                page.Lists.Open(name == "ul" ? null : int.TryParse(tag.GetAttribute("start").ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? first : 1);
                break;
            case "li":
                page.Break(1);
                page.Lists.Item();
                break;
            case "blockquote":
                page.Break(2);
                page.Quotation++;
                break;
            case "td" or "th": page.Cell(); break;
            case "pre":
                page.Break(2);
                page.KeepsBlanks = true;
                break;
            case "hr":
                page.Break(1);
                page.Write("-----");
                page.Break(1);
                break;
            case "a":
                page.CloseLink();
                if (HtmlLink.Shown(Value(ref tag, "href", Bounds.Link)) is { } target) page.OpenLink(target);
                break;
            case "img" when Value(ref tag, "alt", Bounds.Name) is { Length: > 0 } alternative: page.Write($"[{alternative}]"); break;
            default: Edge(page, name); break;
        }
    }

    public static void End(HtmlPage page, string name)
    {
        switch (name)
        {
            case "ul" or "ol":
                page.Break(page.Lists.Depth > 1 ? 1 : 2);
                page.Lists.Close();
                break;
            case "li": page.Break(1); break;
            case "blockquote":
                page.Break(2);
                page.Quotation = Math.Max(0, page.Quotation - 1);
                break;
            case "pre":
                page.Break(2);
                page.KeepsBlanks = false;
                break;
            case "a": page.CloseLink(); break;
            default: Edge(page, name); break;
        }
    }

    private static string Value(ref StructHtmlToken tag, string name, int longest) =>
        FieldText.OneLine(WebUtility.HtmlDecode(tag.GetAttribute(name).ToString()), longest);

    /// <summary>Where a block begins or ends.</summary>
    private static void Edge(HtmlPage page, string name)
    {
        switch (name)
        {
            case "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6": page.Break(2); break;
            case "div" or "section" or "article" or "header" or "footer" or "main" or "nav" or "aside" or "address" or "center" or "fieldset"
                or "legend" or "form" or "figure" or "figcaption" or "dl" or "dt" or "dd" or "caption" or "option" or "details" or "summary" or "body":
                page.Break(1); break;
            case "table": page.Table(); break;
            case "tr": page.Row(); break;
        }
    }
}

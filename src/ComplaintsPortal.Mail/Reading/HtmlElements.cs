using System.Globalization;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>What each element does to the lines of text.</summary>
internal static class HtmlElements
{
    public static void Show(HtmlPage page, HtmlTag tag)
    {
        switch (tag.Name)
        {
            case "br" when !tag.IsEnd: page.NewLine(); break;
            case "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6": page.Break(2); break;
            case "div" or "section" or "article" or "header" or "footer" or "main" or "nav" or "aside" or "address" or "center" or "fieldset"
                or "legend" or "form" or "figure" or "figcaption" or "dl" or "dt" or "dd" or "caption" or "option" or "details" or "summary" or "body":
                page.Break(1); break;
            case "ul" or "ol": List(page, tag); break;
            case "li": Item(page, tag); break;
            case "blockquote": Quotation(page, tag); break;
            case "table": page.Table(); break;
            case "tr": page.Row(); break;
            case "td" or "th" when !tag.IsEnd: page.Cell(); break;
            case "pre":
                page.Break(2);
                page.KeepsBlanks = !tag.IsEnd;
                break;
            case "hr" when !tag.IsEnd: Rule(page); break;
            case "a": Link(page, tag); break;
            case "img" when tag.Alternative is { Length: > 0 } alternative: page.Write($"[{alternative}]"); break;
        }
    }

    private static void List(HtmlPage page, HtmlTag tag)
    {
        page.Break(page.Lists.Depth > (tag.IsEnd ? 1 : 0) ? 1 : 2);
        if (tag.IsEnd) page.Lists.Close();
        else page.Lists.Open(tag.Name == "ol" ? int.TryParse(tag.Start, NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? first : 1 : null);
    }

    private static void Item(HtmlPage page, HtmlTag tag)
    {
        page.Break(1);
        if (!tag.IsEnd) page.Lists.Item();
    }

    private static void Quotation(HtmlPage page, HtmlTag tag)
    {
        page.Break(2);
        page.Quotation = Math.Max(0, page.Quotation + (tag.IsEnd ? -1 : 1));
    }

    private static void Rule(HtmlPage page)
    {
        page.Break(1);
        page.Write("-----");
        page.Break(1);
    }

    private static void Link(HtmlPage page, HtmlTag tag)
    {
        page.CloseLink();
        if (!tag.IsEnd && HtmlLink.Shown(tag.Target) is { } target) page.OpenLink(target);
    }
}

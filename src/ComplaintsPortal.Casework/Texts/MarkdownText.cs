using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ComplaintsPortal.Casework.Texts;

/// <summary>Markdown as people of the organisation write it, made into HTML or into plain text. In HTML: raw HTML stays text, an address that is not
/// http(s), mailto, tel or a path of the site leaves its words without a link, pictures become links, and headings begin
/// one level below the title of the page they stand on.</summary>
public static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().UseSoftlineBreakAsHardlineBreak().Build();

    /// <param name="markdown">The text.</param>
    /// <param name="topHeading">The level of its highest heading, 2 on a page that has a title.</param>
    /// <param name="links">Whether links can be followed, or stay the words they are.</param>
    public static string ToHtml(string markdown, int topHeading = 2, bool links = true)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        if (!links) Unlink(document);
        Settle(document, topHeading);
        using var html = new StringWriter();
        var renderer = new HtmlRenderer(html);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return html.ToString();
    }

    /// <summary>The same words for a reader of plain text: no sign of Markdown is left, and every address can be read.</summary>
    public static string ToPlain(string markdown) =>
        string.Concat(PlainWords.Of(Markdown.Parse(markdown, Pipeline)).Select(line => line.TrimEnd() + "\n"));

    private static void Unlink(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<AutolinkInline>().ToList()) link.ReplaceBy(new LiteralInline(link.Url));
        foreach (var link in document.Descendants<LinkInline>().ToList()) link.ReplaceBy(new LiteralInline(""));
    }

    private static void Settle(MarkdownDocument document, int topHeading)
    {
        var headings = document.Descendants<HeadingBlock>().ToList();
        var highest = headings.Select(heading => heading.Level).DefaultIfEmpty(1).Min();
        headings.ForEach(heading => heading.Level = Math.Min(6, heading.Level - highest + topHeading));
        foreach (var link in document.Descendants<LinkInline>())
        {
            link.IsImage = false;
            link.Url = Safe(link.GetDynamicUrl?.Invoke() ?? link.Url);
            link.GetDynamicUrl = null;
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && Safe(link.Url) is null).ToList())
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }
    }

    /// <summary>Null for what may not be followed, and for an address cut short with "[…]", which leads nowhere.</summary>
    private static string? Safe(string? address) =>
        address is { Length: > 0 } && !address.Contains("[…]", StringComparison.Ordinal)
        && ((address[0] == '/' && !address.StartsWith("//", StringComparison.Ordinal)) || address[0] == '#'
            || Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" or "tel")
            ? address
            : null;
}

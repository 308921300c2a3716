using Markdig;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>The HTML part: rendered from the Markdown, raw HTML never passed on, nothing fetched from anywhere (R49).</summary>
public static class LetterHtml
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseSoftlineBreakAsHardlineBreak().Build();

    /// <summary>The fragment, for pages that show a letter or one of our own texts.</summary>
    public static string Fragment(string markdown) => Markdown.ToHtml(markdown, Pipeline);

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>No colour of our own, so that light and dark are each the reader's. What matters most stands in <c>style</c> attributes: some
    /// mail programs take no style sheet.</summary>
    private const string Style =
        ":root{color-scheme:light dark}body{margin:0 auto;max-width:42rem;padding:1rem;font:1rem/1.5 system-ui,\"Segoe UI\",Roboto,Arial,sans-serif}"
        + "h1,h2,h3{line-height:1.25;margin:1.6em 0 .5em}h1{font-size:1.3rem}h2{font-size:1.15rem}h3{font-size:1rem}"
        + "blockquote{margin:1em 0;padding:0 0 0 1em;border-left:3px solid #888}ul,ol{padding-left:1.5em}hr{border:0;border-top:1px solid #888;margin:2em 0}pre{white-space:pre-wrap}";

    public static string Document(string title, string markdown) =>
        $"""
        <!DOCTYPE html>
        <html lang="fr" dir="auto">
        <head><meta charset="utf-8"><title>{Escape(title)}</title><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><style>{Style}</style></head>
        <body style="overflow-wrap:anywhere;word-break:break-word">
        {Fragment(markdown).TrimEnd()}
        </body>
        </html>

        """.ReplaceLineEndings("\n");
}

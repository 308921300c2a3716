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

    public static string Document(string title, string markdown) =>
        $"""
        <!DOCTYPE html>
        <html lang="fr" dir="auto">
        <head><meta charset="utf-8"><title>{Escape(title)}</title></head>
        <body>
        {Fragment(markdown).TrimEnd()}
        </body>
        </html>

        """.ReplaceLineEndings("\n");
}

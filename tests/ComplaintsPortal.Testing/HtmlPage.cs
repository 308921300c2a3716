using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ComplaintsPortal.Testing;

/// <summary>One answer of the portal, as a visitor sees it.</summary>
public sealed class HtmlPage
{
    private readonly Visitor visitor;

    private HtmlPage(Visitor visitor, HttpResponseMessage response, string text, IHtmlDocument document)
    {
        this.visitor = visitor;
        Status = response.StatusCode;
        Location = response.Headers.Location?.OriginalString;
        Address = response.RequestMessage?.RequestUri;
        Headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join("\n", header.Value), StringComparer.OrdinalIgnoreCase);
        Text = text;
        Document = document;
    }

    public HttpStatusCode Status { get; }

    public string? Location { get; }

    public Uri? Address { get; }

    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The body as sent.</summary>
    public string Text { get; }

    public IHtmlDocument Document { get; }

    public string Title => Document.Title ?? "";

    public string Heading => Words(Document.QuerySelector("h1"));

    /// <summary>What a reader sees of the main part, spaces folded.</summary>
    public string Main => Words(Document.QuerySelector("main") ?? Document.Body);

    /// <summary>The error summary's lines, each with the id its link names.</summary>
    public IReadOnlyList<(string Target, string Sentence)> Errors =>
        [.. Document.QuerySelectorAll("[data-errors] a, .error-summary a").Select(link => (link.GetAttribute("href")?.TrimStart('#') ?? "", Words(link)))];

    public static async Task<HtmlPage> ReadAsync(Visitor visitor, HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        var text = await response.Content.ReadAsStringAsync();
        return new HtmlPage(visitor, response, text, new HtmlParser().ParseDocument(text));
    }

    public bool Has(string selector) => Document.QuerySelector(selector) is not null;

    /// <summary>The words of the one element a selector names.</summary>
    public string At(string selector) => Words(Document.QuerySelector(selector)
        ?? throw new InvalidOperationException($"No {selector} on the page \"{Title}\":\n{Main}"));

    /// <summary>A form of the page, by selector; without one, the only form of its main part.</summary>
    public HtmlForm Form(string selector = "main form")
    {
        var form = Document.QuerySelector(selector) as IHtmlFormElement
            ?? throw new InvalidOperationException($"No {selector} on the page \"{Title}\" ({(int)Status}):\n{Main}");
        return new HtmlForm(visitor, form, Address?.PathAndQuery ?? "/");
    }

    internal static string Words(IElement? element) =>
        element is null ? "" : string.Join(' ', element.TextContent.Split((char[]?)[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using ComplaintsPortal.Casework;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Casework.Texts;
using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Shared.Documents;

/// <summary>A kept letter as a file to download: one HTML page that needs nothing else, the same at each download, readable
/// in any browser and printed well.</summary>
public sealed class KeptDocument(CurrentOrganisation organisation, PortalAddress address, Words words)
{
    private const string Style =
        "body{font:11pt/1.55 Charter,Cambria,'Liberation Serif',Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1.5rem;color:#111;background:#fff}"
        + "h1{font-size:1.6rem;line-height:1.2}h2{font-size:1.15rem;margin-top:2rem}header{border-bottom:1px solid #999;padding-bottom:.5rem}"
        + "blockquote{margin:1rem 0;padding-left:1rem;border-left:3px solid #999;overflow-wrap:anywhere}code,li{overflow-wrap:anywhere}@page{size:A4;margin:20mm}"
        + ".way{border:1px solid #777;padding:.75rem 1rem;margin:1.5rem 0;break-inside:avoid}.way dl,.way p{margin:0}.way p{margin-top:.5rem}"
        + ".way div{display:flex;flex-wrap:wrap;gap:0 1rem}.way dt{min-width:9rem}.way dd{margin:0;font-weight:bold;overflow-wrap:anywhere}.code{letter-spacing:.04em}"
        + "@media print{body{font-size:10pt;line-height:1.4;margin:0;max-width:none;padding:0}h2{margin-top:1rem}p,ul{margin:.6rem 0}.way{margin:1rem 0}a{color:inherit}}";

    /// <param name="title">What it is.</param>
    /// <param name="name">The file's name, without its ending.</param>
    /// <param name="markdown">The letter's Markdown.</param>
    /// <param name="back">For an acknowledgement that alone must be able to open the case again (R11).</param>
    public FileContentResult Of(string title, string name, string markdown, WayBack? back = null)
    {
        var encode = HtmlEncoder.Create(UnicodeRanges.All);
        var house = organisation.Profile;
        var full = words["Page.TitleOf", title, house.Name];
        var html = $"""
            <!DOCTYPE html>
            <html lang="fr">
            <head><meta charset="utf-8"><title>{encode.Encode(full)}</title><meta name="viewport" content="width=device-width"><style>{Style}</style></head>
            <body>
            <header><strong>{encode.Encode(house.LegalName)}</strong><br>{encode.Encode(house.Address.OnOneLine())}</header>
            <main>
            <h1>{encode.Encode(title)}</h1>
            {(back is null ? "" : Box(back, encode))}
            {MarkdownText.ToHtml(markdown)}
            </main>
            </body>
            </html>

            """;
        return new FileContentResult(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8") { FileDownloadName = name + ".html" };
    }

    private string Box(WayBack back, HtmlEncoder encode)
    {
        var page = encode.Encode(address.Page("suivi"));
        return $"""
            <div class="way">
            <dl>
            <div><dt>{encode.Encode(words["Document.Way.Reference"])}</dt><dd>{encode.Encode(back.Reference)}</dd></div>
            <div><dt>{encode.Encode(words["Document.Way.Code"])}</dt><dd class="code">{encode.Encode(back.Code)}</dd></div>
            <div><dt>{encode.Encode(words["Document.Way.Page"])}</dt><dd><a href="{page}">{page}</a></dd></div>
            </dl>
            <p>{encode.Encode(words["Document.Way.Keep"])}</p>
            </div>
            """;
    }
}

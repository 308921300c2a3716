using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Casework.Texts;
using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Shared.Documents;

/// <summary>A kept letter as a file to download: one HTML page that needs nothing else, the same at each download, readable
/// in any browser and printed well.</summary>
public sealed class KeptDocument(CurrentOrganisation organisation, Words words)
{
    private const string Style =
        "body{font:11pt/1.55 Charter,Cambria,'Liberation Serif',Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1.5rem;color:#111;background:#fff}"
        + "h1{font-size:1.6rem;line-height:1.2}h2{font-size:1.15rem;margin-top:2rem}header{border-bottom:1px solid #999;padding-bottom:.5rem}"
        + "blockquote{margin:1rem 0;padding-left:1rem;border-left:3px solid #999;overflow-wrap:anywhere}code,li{overflow-wrap:anywhere}@page{size:A4;margin:20mm}"
        + "@media print{body{margin:0;max-width:none;padding:0}a{color:inherit}}";

    /// <param name="title">What it is.</param>
    /// <param name="name">The file's name, without its ending.</param>
    /// <param name="markdown">The letter's Markdown as kept.</param>
    public FileContentResult Of(string title, string name, string markdown)
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
            {MarkdownText.ToHtml(markdown)}
            </main>
            </body>
            </html>

            """;
        return new FileContentResult(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8") { FileDownloadName = name + ".html" };
    }
}

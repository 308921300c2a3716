using System.Text;
using Microsoft.AspNetCore.Html;

namespace ComplaintsPortal.Web.Shared.Pages;

/// <summary>The portal's own style sheets as text, for a document that must stand alone: nothing is fetched when it is opened.</summary>
public sealed class StyleSheets(IWebHostEnvironment environment)
{
    public IHtmlContent Of(params IReadOnlyList<string> names)
    {
        var text = new StringBuilder();
        foreach (var name in names)
        {
            using var sheet = new StreamReader(environment.WebRootFileProvider.GetFileInfo($"css/{name}.css").CreateReadStream());
            text.Append(sheet.ReadToEnd());
        }
        return new HtmlString(text.ToString());
    }
}

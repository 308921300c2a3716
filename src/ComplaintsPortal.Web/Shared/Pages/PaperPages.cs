using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace ComplaintsPortal.Web.Shared.Pages;

/// <summary>Writes a view as a document that stands alone, outside any request: for verbs, and for whatever prints it. The view uses <c>_LayoutPaper</c> and has no links into the portal.</summary>
public sealed class PaperPages(IRazorViewEngine views, ITempDataProvider notes, IServiceProvider services)
{
    /// <param name="path">From the project's root: <c>/BackOffice/Report/ReportFile.cshtml</c>.</param>
    /// <param name="model">What the view shows.</param>
    /// <param name="output">Where the HTML goes; it is flushed, not closed.</param>
    public async Task WriteAsync(string path, object model, TextWriter output)
    {
        var view = views.GetView(executingFilePath: null, path, isMainPage: true).EnsureSuccessful(null).View!;
        var request = new DefaultHttpContext { RequestServices = services };
        var action = new ActionContext(request, new RouteData(), new ActionDescriptor());
        var data = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = model };
        await view.RenderAsync(new ViewContext(action, view, data, new TempDataDictionary(request, notes), output, new HtmlHelperOptions()));
        await output.FlushAsync();
    }
}

using ComplaintsPortal.Casework.Organisation;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Shared.Pages;

/// <summary>
/// A page that is the same for every visitor but for its one-time marks: the anti-forgery token and those named. It is rendered
/// when the organisation's profile is new, kept, and each visitor's own marks are put in. The view must show nothing else of its visitor.
/// </summary>
public sealed class StampedView(ViewResult page, params string[] marks) : ActionResult
{
    public ViewResult Page { get; } = page;

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var visit = context.HttpContext;
        var pages = visit.RequestServices.GetRequiredService<StampedPages>();
        string[] stamps = [visit.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(visit).RequestToken!, .. marks];
        var shown = visit.RequestServices.GetRequiredService<CurrentOrganisation>().Profile;
        if (pages.Find(Page.ViewName!, visit.Request.PathBase, shown) is not { } kept)
        {
            kept = StampedPage.Cut(await RenderAsync(context), stamps);
            pages.Keep(Page.ViewName!, visit.Request.PathBase, shown, kept);
        }

        visit.Response.ContentType = "text/html; charset=utf-8";
        visit.Response.ContentLength = kept.LengthWith(stamps);
        kept.WriteTo(visit.Response.BodyWriter, stamps);
        await visit.Response.BodyWriter.FlushAsync(visit.RequestAborted);
    }

    private async Task<byte[]> RenderAsync(ActionContext context)
    {
        var features = context.HttpContext.Features;
        var body = features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var bytes = new MemoryStream();
        try
        {
            features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(bytes));
            await Page.ExecuteResultAsync(context);
            await context.HttpContext.Response.BodyWriter.FlushAsync(context.HttpContext.RequestAborted);
        }
        finally
        {
            features.Set(body);
        }

        return bytes.ToArray();
    }
}

using ComplaintsPortal.Web.Setup.Settings;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace ComplaintsPortal.Web.Setup;

/// <summary>
/// A post that is too large gets a page and not a cut connection: the server first reads what the browser is still sending, up
/// to a few times the limit. Pages that read their own body as a stream (the public form) see to it themselves.
/// </summary>
public sealed class RequestSize(RequestDelegate next, LimitSettings limits)
{
    private const int TimesTheLimit = 4;

    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Request.ContentLength is not { } length || length <= limits.RequestBytes || ReadsItself(context.GetEndpoint()))
        {
            await next(context);
            return;
        }

        if (length <= limits.RequestBytes * TimesTheLimit)
        {
            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            {
                size.MaxRequestBodySize = length;
            }

            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        }

        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
    }

    private static bool ReadsItself(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<IAntiforgeryPolicy>() is Microsoft.AspNetCore.Mvc.IgnoreAntiforgeryTokenAttribute;
}

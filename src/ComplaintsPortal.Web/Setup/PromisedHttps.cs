using ComplaintsPortal.Web.Setup.Settings;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace ComplaintsPortal.Web.Setup;

/// <summary>
/// <c>Portal:BaseUrl</c> says https and a request is seen as http: cookies are bound to https, so no form can work. Where the portal
/// itself listens on https, visitors are led there; otherwise every page says what is wrong, and the log once names the setting.
/// </summary>
public sealed partial class PromisedHttps(RequestDelegate next, PortalSettings portal, IServer server, ILogger<PromisedHttps> log)
{
    /// <summary>What a proxy adds: led away from one, a visitor would come back through it for ever.</summary>
    private static readonly string[] OfProxies = ["X-Forwarded-For", "X-Forwarded-Proto", "Forwarded", "Via"];

    /// <summary>The page that says so, and its colours.</summary>
    private static readonly string[] AnyWay = ["erreur/{status:int}", "theme.css"];

    private int _told;

    public Task InvokeAsync(HttpContext visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        if (visit.Request.IsHttps || !IsPage(visit.GetEndpoint())) return next(visit);
        if (LeadsToHttps(visit.Request))
        {
            visit.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
            visit.Response.Headers.Location = portal.PublicAddress!.ToString().TrimEnd('/') + visit.Request.Path.ToUriComponent() + visit.Request.QueryString.ToUriComponent();
            return Task.CompletedTask;
        }

        if (Interlocked.Exchange(ref _told, 1) == 0) Tell(ProxySettings.Name);
        visit.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return Task.CompletedTask;
    }

    private static bool IsPage(Endpoint? endpoint) =>
        endpoint is RouteEndpoint page && page.Metadata.GetMetadata<ControllerActionDescriptor>() is not null && !AnyWay.Contains(page.RoutePattern.RawText?.Trim('/'));

    private bool LeadsToHttps(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && !OfProxies.Any(request.Headers.ContainsKey)
        && server.Features.Get<IServerAddressesFeature>()?.Addresses.Any(address => address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) == true;

    [LoggerMessage(LogLevel.Error, "Portal:BaseUrl says https, but visitors are seen to come by http, so that no form works. Behind a proxy: name its network in {Setting}, and let it send X-Forwarded-Proto. Without one: open the portal by its https address")]
    private partial void Tell(string setting);
}

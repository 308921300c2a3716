using ComplaintsPortal.Web.Setup.Connections;
using ComplaintsPortal.Web.Setup.Settings;
using Microsoft.AspNetCore.HttpOverrides;

namespace ComplaintsPortal.Web.Setup;

/// <summary>Cookies, limits of the server, whose forwarded headers count.</summary>
public static class Protection
{
    private const int HstsDays = 365;

    public static void AddProtection(this WebApplicationBuilder builder, PortalConfiguration settings)
    {
        builder.Services.AddSingleton<VisitLimits>().AddSingleton<OpenConnections>();
        builder.Services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(HstsDays));
        builder.Services.AddAntiforgery(options =>
        {
            CookieNames.Apply(options.Cookie, "jeton", settings.Portal);
            options.FormFieldName = "__RequestVerificationToken";
            // The portal sends its own, stricter frame rule.
            options.SuppressXFrameOptionsHeader = true;
        });
        builder.Services.Configure<ForwardedHeadersOptions>(options => Trust(options, settings.Proxy));
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(20));
        // Within IIS its own server stands in Kestrel's place, with a bound of its own; request filtering's is in web.config.
        builder.Services.Configure<IISServerOptions>(iis => iis.MaxRequestBodySize = settings.Limits.RequestBytes);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = settings.Limits.RequestBytes;
            kestrel.Limits.MaxRequestLineSize = 8 << 10;
            kestrel.Bound(settings.Connections);
        });
    }

    /// <summary>Headers count only from the networks named; each known hop is walked. The host is never taken from them.</summary>
    public static void UseProxies(this WebApplication app)
    {
        if (app.Services.GetRequiredService<ProxySettings>().TrustedNetworks.Count > 0)
        {
            app.UseForwardedHeaders();
        }
    }

    private static void Trust(ForwardedHeadersOptions options, ProxySettings proxy)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.ForwardLimit = null;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in proxy.TrustedNetworks)
        {
            options.KnownIPNetworks.Add(network);
        }
    }
}

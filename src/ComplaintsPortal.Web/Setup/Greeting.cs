using ComplaintsPortal.Web.Setup.Settings;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ComplaintsPortal.Web.Setup;

/// <summary>What the operator reads once the portal answers: its addresses. Printed, not logged.</summary>
public static class Greeting
{
    public static void PrintAddressesOnceStarted(this WebApplication app) =>
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            foreach (var address in Addresses(app.Services))
            {
                Console.Out.WriteLine(ProgramWords.Of("Serve.Open", address));
            }
        });

    /// <summary>The public address where one is set, else what the server listens on, with a name a browser can open.</summary>
    public static IReadOnlyList<string> Addresses(IServiceProvider services)
    {
        if (services.GetRequiredService<PortalSettings>().PublicAddress is { } own)
        {
            return [own.ToString().TrimEnd('/')];
        }

        var listening = services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        return [.. listening.Select(Openable)];
    }

    private static string Openable(string address) => address
        .Replace("://[::]", "://localhost", StringComparison.Ordinal)
        .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal)
        .Replace("://*", "://localhost", StringComparison.Ordinal)
        .Replace("://+", "://localhost", StringComparison.Ordinal);
}

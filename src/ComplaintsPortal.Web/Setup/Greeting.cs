using ComplaintsPortal.Web.Account.FirstAdministrator;
using ComplaintsPortal.Web.Setup.Settings;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ComplaintsPortal.Web.Setup;

/// <summary>What the operator reads once the portal answers: its addresses and, while nobody has an account, the link to
/// create the first administrator. Printed and never logged.</summary>
public static class Greeting
{
    public static async Task GreetOnceStartedAsync(this WebApplication app)
    {
        var secret = await app.Services.GetRequiredService<FirstAdministratorLink>().IssueAsync();
        app.Lifetime.ApplicationStarted.Register(() => Print(app.Services, secret));
    }

    private static void Print(IServiceProvider services, string? secret)
    {
        var addresses = Addresses(services);
        foreach (var address in addresses)
        {
            Console.Out.WriteLine(ProgramWords.Of("Serve.Open", address));
        }

        if (secret is not null && addresses.Count > 0)
        {
            Console.Out.WriteLine(ProgramWords.Of("Serve.First", $"{addresses[0]}/compte/premier/{secret}"));
        }
    }

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

    private static string Openable(string address)
    {
        string[] everywhere = ["://[::]", "://0.0.0.0", "://*", "://+"];
        return everywhere.Aggregate(address, (known, host) => known.Replace(host, "://localhost", StringComparison.Ordinal)).TrimEnd('/');
    }
}

using System.Text.Json;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Testing.Databases;
using ComplaintsPortal.Web.Tests.Kills;
using ComplaintsPortal.Web.Tests.PublicSite;
using ComplaintsPortal.Web.Tests.Tracking;

namespace ComplaintsPortal.Web.Tests.Setup;

public sealed class LogTests : IDisposable
{
    private const string Planted = "tressecret";
    private readonly TemporaryFolder _folder = new();

    public LogTests() => TemporaryDatabase.CopyTo(_folder.Path);

    [Theory]
    [InlineData("Information", "Warning")]
    [InlineData("Verbose", "Verbose")]
    [Trait("Rule", "R32")]
    [Trait("Rule", "R42")]
    public async Task Write_WhateverIsAsked_HoldsNoSecretAddressNameOrPassword(string level, string ofMicrosoft)
    {
        List<string> secrets;
        using (var host = Host().With("Logging:LogLevel:Default", "Trace").With("Serilog:MinimumLevel:Default", level).With("Serilog:MinimumLevel:Override:Microsoft", ofMicrosoft))
        {
            secrets = await FileAndFollowAsync(host);
            using var stranger = host.Visitor();
            using var manager = await host.SignedInAsync(Role.Manager);
            foreach (var route in Route.Of(host))
            {
                await SendAsync(stranger, route);
                if (route.Pattern is not "compte/deconnexion") await SendAsync(manager, route);
            }

            await stranger.PostBareAsync("/compte/connexion", ("Email", Planted + "@exemple.fr"), ("Password", Planted));
            await stranger.OpenAsync("/" + Planted);
        }

        // The host has ended, which writes the last lines.
        var log = string.Concat(Directory.GetFiles(_folder.At("logs")).Select(File.ReadAllText));
        Assert.Contains("/compte/premier/{secret}", log, StringComparison.Ordinal);
        Assert.Contains("/reclamation/accuse/{secret}", log, StringComparison.Ordinal);
        Assert.Contains("\"Status\":403", log, StringComparison.Ordinal);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, log, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Write_WhenStaffSignInAndLookAround_HoldsNoWarning()
    {
        using (var host = Host().With("Logging:LogLevel:Default", "Information"))
        {
            await host.AddStaffAsync(Role.Manager);
            using var visitor = host.Visitor();
            await visitor.SignInAsync(StaffOfTests.EmailOf(Role.Manager));
            await visitor.OpenAsync("/gestion");
            await visitor.OpenAsync("/gestion/registre");
        }

        Assert.Contains("Information", Lines("portal-*.json").Select(Level));
        Assert.DoesNotContain(Lines("portal-*.json"), line => Level(line) != "Information");
    }

    [Fact]
    public async Task Write_ARequest_IsOneLineWithItsRouteAndStatusAndHealthIsNone()
    {
        using (var host = Host())
        {
            using var visitor = host.Visitor();
            await visitor.OpenAsync("/suivi/" + Planted);
            await visitor.OpenAsync("/nulle-part");
            await visitor.OpenAsync("/health/live");
        }

        var visits = Lines("portal-*.json").Where(line => line.GetProperty("Properties").TryGetProperty("Route", out _)).Select(line => line.GetProperty("Properties")).ToList();
        Assert.Equal(["GET /suivi/{secret} 404", "GET /{**path} 404"], visits.Select(visit => $"{visit.GetProperty("Method")} {visit.GetProperty("Route")} {visit.GetProperty("Status")}"));
        Assert.All(visits, visit => Assert.True(visit.GetProperty("Milliseconds").GetDouble() > 0));
    }

    /// <summary>Two writers of one file would write over each other: each line of both is there, and whole.</summary>
    [PostgreSqlFact]
    public async Task Write_ByTwoPortalsInOneFolder_LosesNoLineOfEither()
    {
        const int Visits = 40;
        using var database = new TemporaryDatabase(DatabaseProvider.PostgreSql);
        string[] on = ["--Database:Provider=PostgreSql", $"--ConnectionStrings:Portal={database.ConnectionText}"];
        using var first = new PortalProcess(_folder.Path, on);
        using var second = new PortalProcess(_folder.Path, on);
        foreach (var portal in new[] { first, second })
        {
            portal.Start();
            await portal.ServesAsync();
        }

        await Task.WhenAll(VisitAsync(first, Visits), VisitAsync(second, Visits));
        await Task.WhenAll(first.EndAsync(), second.EndAsync());

        Assert.Equal(2, Directory.GetFiles(_folder.At("logs"), "portal-*.json").Length);
        Assert.Equal(2 * Visits, Lines("portal-*.json").Count(line => line.GetProperty("Properties").TryGetProperty("Route", out var route) && route.GetString() == "/suivi"));
    }

    public void Dispose() => _folder.Dispose();

    private PortalHost Host() => new PortalHost().With("Portal:DataDirectory", _folder.Path);

    private List<JsonElement> Lines(string files) => [.. Directory.GetFiles(_folder.At("logs"), files).SelectMany(File.ReadLines).Select(line => JsonDocument.Parse(line).RootElement)];

    private static string Level(JsonElement line) => line.GetProperty("Level").GetString()!;

    private static async Task VisitAsync(PortalProcess portal, int times)
    {
        using var visitor = new Visitor(new HttpClient(new ToThePortal(portal)) { BaseAddress = ToThePortal.Anywhere });
        for (var i = 0; i < times; i++) await visitor.OpenAsync("/suivi");
    }

    /// <summary>Real secrets and a real person, and the links of the way; answers what must not be found.</summary>
    private static async Task<List<string>> FileAndFollowAsync(PortalHost host)
    {
        using var visitor = host.Visitor();
        var filed = await (await visitor.FilledFormAsync()).SendAsync();
        var (acknowledged, page) = (filed.Location!.Split('/')[^1], await visitor.FollowAsync(filed));
        await visitor.FollowAsync(await visitor.EnterAsync(page.At("#reference"), page.At("#code-suivi")));
        var link = await host.SecretInAsync(LetterKind.Acknowledgement);
        await (await visitor.OpenAsync("/suivi/" + link)).Form("main form").SendAsync();
        await visitor.EnterAsync(page.At("#reference"), Planted);
        using var agent = await host.SignedInAsync(Role.Agent);
        await agent.OpenAsync("/gestion/registre?texte=Durand&dans=tout");
        return [Planted, acknowledged, link, page.At("#code-suivi"), "Durand", "Amélie", "exemple.fr", "Remboursement", StaffOfTests.Password, "Camille"];
    }

    private static async Task SendAsync(Visitor visitor, Route route)
    {
        using var request = new HttpRequestMessage(new HttpMethod(route.Method), $"{route.PathWith(Planted)}?texte={Planted}&nom={Planted}&retour=/{Planted}");
        request.Headers.Referrer = new Uri($"http://localhost/suivi/{Planted}");
        if (route.Method == "POST") request.Content = new FormUrlEncodedContent([KeyValuePair.Create("LastName", Planted), KeyValuePair.Create("Text", Planted), KeyValuePair.Create("Email", Planted + "@exemple.fr")]);
        using var response = await visitor.Client.SendAsync(request);
    }
}

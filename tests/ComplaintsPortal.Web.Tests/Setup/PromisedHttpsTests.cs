using System.Net;
using ComplaintsPortal.Testing;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ComplaintsPortal.Web.Tests.Setup;

/// <summary>The public address says https, and what comes is seen as http.</summary>
public sealed class PromisedHttpsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("/")]
    [InlineData("/reclamation")]
    [InlineData("/suivi")]
    [InlineData("/compte/connexion")]
    public async Task Open_APageByHttp_SaysWhatIsWrongAndNamesTheSetting(string path)
    {
        using var host = Host();
        using var visitor = host.Visitor();

        var page = await visitor.OpenAsync(path);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, page.Status);
        Assert.Contains("Proxy:TrustedNetworks", page.Main, StringComparison.Ordinal);
        Assert.Contains("Nous joindre autrement", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("⟦", page.Main, StringComparison.Ordinal);
        Assert.False(page.Headers.ContainsKey("Set-Cookie"));
    }

    [Fact]
    public async Task Send_AFormByHttp_ShowsWhatWasTyped()
    {
        using var host = Host();
        using var visitor = host.Visitor();
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("Subject", "Salle sans chauffage")]);

        using var answer = await visitor.Client.PostAsync("/reclamation", content);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.Contains("Salle sans chauffage", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_SeveralPagesByHttp_IsToldOnceInTheLog()
    {
        using (var host = Host().With("Logging:LogLevel:Default", "Information"))
        {
            using var visitor = host.Visitor();
            await visitor.OpenAsync("/");
            await visitor.OpenAsync("/reclamation");
        }

        var log = string.Concat(Directory.GetFiles(Path.Combine(_folder.Path, "logs")).Select(File.ReadAllText));
        Assert.Equal(2, log.Split("\"Setting\":\"Proxy:TrustedNetworks\"").Length);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/theme.css")]
    [InlineData("/css/base.css")]
    public async Task Open_WhatNeedsNoCookieByHttp_Answers(string path)
    {
        using var host = Host();
        using var visitor = host.Visitor();

        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync(path)).Status);
    }

    [Theory]
    [InlineData("https", HttpStatusCode.OK)]
    [InlineData("http", HttpStatusCode.MisdirectedRequest)]
    public async Task Open_ThroughATrustedProxy_GoesByWhatItForwards(string scheme, HttpStatusCode expected)
    {
        using var host = Host().With("Proxy:TrustedNetworks", "10.0.0.0/8");

        var answer = await host.Server.SendAsync(context =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse("10.1.2.3");
            context.Request.Method = "GET";
            context.Request.Path = "/reclamation";
            context.Request.Host = new("reclamations.exemple.fr");
            context.Request.Headers["X-Forwarded-Proto"] = scheme;
        });

        Assert.Equal((int)expected, answer.Response.StatusCode);
    }

    [Theory]
    [InlineData("GET", null, HttpStatusCode.TemporaryRedirect)]
    [InlineData("POST", null, HttpStatusCode.MisdirectedRequest)]
    [InlineData("GET", "X-Forwarded-For", HttpStatusCode.MisdirectedRequest)]
    public async Task Open_WhereThePortalItselfListensOnHttps_LeadsThereUnlessAProxyIsBetween(string method, string? header, HttpStatusCode expected)
    {
        using var host = Host();
        var addresses = new ServerAddressesFeature();
        addresses.Addresses.Add("https://localhost:5001");
        host.Server.Features.Set<IServerAddressesFeature>(addresses);
        using var visitor = host.Visitor();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/suivi?langue=fr");
        if (header is not null) request.Headers.Add(header, "198.51.100.7");

        using var answer = await visitor.Client.SendAsync(request);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(expected == HttpStatusCode.TemporaryRedirect ? "https://reclamations.exemple.fr/suivi?langue=fr" : null, answer.Headers.Location?.OriginalString);
    }

    public void Dispose() => _folder.Dispose();

    private PortalHost Host()
    {
        TemporaryDatabase.CopyTo(_folder.Path);
        return new PortalHost().With("Portal:BaseUrl", "https://reclamations.exemple.fr").With("Portal:DataDirectory", _folder.Path);
    }
}

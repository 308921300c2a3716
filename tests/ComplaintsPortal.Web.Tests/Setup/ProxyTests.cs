using System.Net;
using ComplaintsPortal.Testing;

namespace ComplaintsPortal.Web.Tests.Setup;

public sealed class ProxyTests
{
    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("203.0.113.9", false)]
    public async Task Forward_Headers_CountOnlyFromATrustedNetwork(string from, bool counts)
    {
        using var host = new PortalHost().With("Proxy:TrustedNetworks", "10.0.0.0/8");

        var answer = await host.Server.SendAsync(context =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(from);
            context.Request.Method = "GET";
            context.Request.Path = "/health/live";
            context.Request.Host = new("reclamations.exemple.fr");
            context.Request.Headers["X-Forwarded-Proto"] = "https";
            context.Request.Headers["X-Forwarded-For"] = "198.51.100.7";
        });

        // Said only to those who came by https.
        Assert.Equal(counts, answer.Response.Headers.StrictTransportSecurity.Count > 0);
        Assert.Equal(counts ? "198.51.100.7" : from, answer.Connection.RemoteIpAddress?.ToString());
    }

    [Fact]
    public async Task Forward_WithoutATrustedNetwork_NeverCounts()
    {
        using var host = new PortalHost();

        var answer = await host.Server.SendAsync(context =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Loopback;
            context.Request.Method = "GET";
            context.Request.Path = "/health/live";
            context.Request.Host = new("reclamations.exemple.fr");
            context.Request.Headers["X-Forwarded-Proto"] = "https";
        });

        Assert.Equal(0, answer.Response.Headers.StrictTransportSecurity.Count);
    }
}

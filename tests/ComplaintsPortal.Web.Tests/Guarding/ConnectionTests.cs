using ComplaintsPortal.Testing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ComplaintsPortal.Web.Tests.Guarding;

/// <summary>Nobody holds so many connections that others are shut out.</summary>
[Trait("Rule", "R53")]
public sealed class ConnectionTests
{
    private const string Ok = "HTTP/1.1 200";
    private const string HalfAHead = "GET / HTTP/1.1\r\nHost: lo";
    private const string HalfABody = "POST /suivi HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nRef";

    [Theory]
    [InlineData(HalfAHead)]
    [InlineData(HalfABody)]
    public async Task Ask_WhileOneAddressHoldsAThousandSlowConnections_IsAnsweredElsewhere(string slow)
    {
        using var host = PortalHost.OnAPort();
        var attackers = new List<RawClient>();
        try
        {
            for (var i = 0; i < 1000; i++)
            {
                attackers.Add(new RawClient(host.Address));
                try
                {
                    await attackers[^1].SayAsync(slow);
                }
                catch (System.Net.Sockets.SocketException)
                {
                    // Closed at once: beyond the share.
                }
            }

            using var other = new RawClient(host.Address, "127.0.0.2");

            Assert.StartsWith(Ok, await other.AskAsync(), StringComparison.Ordinal);
            Assert.InRange(attackers.Count(attacker => attacker.IsClosed), 850, 900);
        }
        finally
        {
            attackers.ForEach(attacker => attacker.Dispose());
        }
    }

    [Fact]
    public async Task Ask_WithTheShareFullOfConnectionsKeptAlive_IsAnsweredAndTheLongestIdleOneEnds()
    {
        using var host = PortalHost.OnAPort(before => before.With("Limits:Connections", 50).With("Limits:ConnectionsPerAddress", 5));
        var kept = await KeptAliveAsync(host, 5, _ => "127.0.0.1");

        using var newcomer = new RawClient(host.Address);

        Assert.StartsWith(Ok, await newcomer.AskAsync(), StringComparison.Ordinal);
        Assert.Equal("", await kept[0].HearAsync());
        Assert.StartsWith(Ok, await kept[4].AskAsync(), StringComparison.Ordinal);
        kept.ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task Ask_WithTheWholeFullOfConnectionsKeptAlive_IsAnsweredAndTheLongestIdleOneEnds()
    {
        using var host = PortalHost.OnAPort(before => before.With("Limits:Connections", 12).With("Limits:ConnectionsPerAddress", 2));
        var kept = await KeptAliveAsync(host, 12, i => $"127.0.1.{i / 2 + 1}");

        using var newcomer = new RawClient(host.Address, "127.0.0.2");

        Assert.StartsWith(Ok, await newcomer.AskAsync(), StringComparison.Ordinal);
        Assert.Equal("", await kept[0].HearAsync());
        kept.ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task Ask_BeyondTheShareFromATrustedProxy_IsAnswered()
    {
        using var host = PortalHost.OnAPort(before => before.With("Limits:Connections", 50).With("Limits:ConnectionsPerAddress", 2).With("Proxy:TrustedNetworks", "127.0.0.1"));
        var slow = new List<RawClient>();
        for (var i = 0; i < 10; i++)
        {
            slow.Add(new RawClient(host.Address));
            await slow[^1].SayAsync(HalfABody);
        }

        using var newcomer = new RawClient(host.Address);

        Assert.StartsWith(Ok, await newcomer.AskAsync(), StringComparison.Ordinal);
        Assert.All(slow, client => Assert.False(client.IsClosed));
        slow.ForEach(client => client.Dispose());
    }

    [Fact]
    public void Start_OfTheServer_BoundsWhatItWaitsFor()
    {
        using var host = new PortalHost();

        var limits = host.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;

        Assert.InRange(limits.RequestHeadersTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(15));
        Assert.InRange(limits.KeepAliveTimeout, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(90));
        Assert.InRange(limits.MinRequestBodyDataRate!.BytesPerSecond, 300, 2000);
        Assert.InRange(limits.MaxConcurrentConnections!.Value, 1000, 1200);
    }

    private static async Task<List<RawClient>> KeptAliveAsync(PortalHost host, int count, Func<int, string> from)
    {
        var kept = new List<RawClient>();
        for (var i = 0; i < count; i++)
        {
            kept.Add(new RawClient(host.Address, from(i)));
            Assert.StartsWith(Ok, await kept[^1].AskAsync(), StringComparison.Ordinal);
        }

        return kept;
    }
}

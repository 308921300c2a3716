using System.Net.Sockets;
using System.Text;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Setup.Services;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplaintsPortal.Web.Tests.Setup;

public sealed class SystemdNoticeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ApplicationLifetime lifetime = new(NullLogger<ApplicationLifetime>.Instance);

    private string SocketPath => Path.Combine(folder.Path, "notify");

    [Fact]
    public async Task Start_AsANotifyingUnit_SaysReadyOnceStartedAndStoppingOnceStopping()
    {
        using var manager = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        manager.Bind(new UnixDomainSocketEndPoint(SocketPath));
        await new SystemdNotice(SocketPath, lifetime).StartAsync(default);

        Assert.Equal(0, manager.Available);
        lifetime.NotifyStarted();
        Assert.Equal("READY=1", await HeardAsync(manager));
        lifetime.StopApplication();
        Assert.Equal("STOPPING=1", await HeardAsync(manager));
    }

    [Fact]
    public async Task Start_WithNobodyListening_GoesOn()
    {
        await new SystemdNotice(SocketPath, lifetime).StartAsync(default);

        lifetime.NotifyStarted();

        Assert.True(lifetime.ApplicationStarted.IsCancellationRequested);
    }

    public void Dispose() => folder.Dispose();

    private static async Task<string> HeardAsync(Socket socket)
    {
        var buffer = new byte[100];
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        return Encoding.UTF8.GetString(buffer, 0, await socket.ReceiveAsync(buffer, limit.Token));
    }
}

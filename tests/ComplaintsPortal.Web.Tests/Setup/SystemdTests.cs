using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Tests.Architecture;
using ComplaintsPortal.Web.Verbs;

namespace ComplaintsPortal.Web.Tests.Setup;

/// <summary>The real program under a parent that is called systemd and gives it a socket, as a <c>Type=notify</c> unit does.</summary>
public sealed class SystemdTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private readonly TemporaryFolder _folder = new();

    private string SocketPath => _folder.At("notify");

    [LinuxFact]
    public async Task Start_AsANotifyingUnit_SaysReadyAndStoppingAndEndsWell()
    {
        TemporaryDatabase.CopyTo(_folder.At("data"));
        using var manager = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        manager.Bind(new UnixDomainSocketEndPoint(SocketPath));
        using var systemd = Start();
        var pid = (await systemd.StandardOutput.ReadLineAsync().WaitAsync(Patience))!;

        Assert.Equal("READY=1", await HeardAsync(manager));
        using var signal = Process.Start("kill", ["-TERM", pid]);
        Assert.Equal("STOPPING=1", await HeardAsync(manager));
        await systemd.WaitForExitAsync().WaitAsync(Patience);

        Assert.Equal(ExitStatus.Done, systemd.ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    private Process Start()
    {
        File.Copy("/bin/sh", _folder.At("systemd"));
        var start = new ProcessStartInfo(_folder.At("systemd"),
        [
            "-c", "\"$@\" & echo $!; wait $!", "sh", "dotnet", typeof(Program).Assembly.Location,
            "--contentRoot=" + Path.Combine(Sources.Root, "src", "ComplaintsPortal.Web"), "--Portal:DataDirectory=" + _folder.At("data"), "--urls=http://127.0.0.1:0",
        ])
        { RedirectStandardOutput = true };
        start.Environment["NOTIFY_SOCKET"] = SocketPath;
        return Process.Start(start)!;
    }

    private static async Task<string> HeardAsync(Socket socket)
    {
        var buffer = new byte[100];
        using var limit = new CancellationTokenSource(Patience);
        return Encoding.UTF8.GetString(buffer, 0, await socket.ReceiveAsync(buffer, limit.Token)).Trim();
    }
}

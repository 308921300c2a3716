using System.Net.Sockets;
using System.Text;

namespace ComplaintsPortal.Web.Setup.Services;

/// <summary>
/// Says READY=1 and STOPPING=1 on the socket a <c>Type=notify</c> unit gives its process (sd_notify(3)), so that what is started
/// after the portal finds it answering. A message that cannot be delivered is no reason to stop.
/// </summary>
public sealed class SystemdNotice(string path, IHostApplicationLifetime lifetime) : IHostedService
{
    public static string? SocketPath => Environment.GetEnvironmentVariable("NOTIFY_SOCKET") is { Length: > 1 } path && !OperatingSystem.IsWindows() ? path : null;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() => Say("READY=1"));
        lifetime.ApplicationStopping.Register(() => Say("STOPPING=1"));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Say(string state)
    {
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
            // A leading @ stands for the zero byte of an abstract address.
            socket.Connect(new UnixDomainSocketEndPoint(path[0] == '@' ? '\0' + path[1..] : path));
            socket.Send(Encoding.UTF8.GetBytes(state));
        }
        catch (SocketException)
        {
        }
    }
}

using System.Net;
using System.Net.Sockets;

namespace ComplaintsPortal.Web.Tests.Setup;

/// <summary>A port of this machine behind which nobody is until it is opened; from then on it leads to a server.</summary>
internal sealed class LateDoor : IDisposable
{
    private readonly List<TcpClient> _passing = [];
    private TcpListener? _listener;

    public LateDoor()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        Port = ((IPEndPoint)free.LocalEndpoint).Port;
    }

    public int Port { get; }

    public void OpenTo(string host, int port)
    {
        _listener = new TcpListener(IPAddress.Loopback, Port);
        _listener.Start();
        _ = LetInAsync(_listener, host, port);
    }

    public void Dispose()
    {
        _listener?.Dispose();
        lock (_passing) _passing.ForEach(passing => passing.Dispose());
    }

    private async Task LetInAsync(TcpListener listener, string host, int port)
    {
        while (true)
        {
            var visitor = await listener.AcceptTcpClientAsync();
            var server = new TcpClient();
            lock (_passing) _passing.AddRange([visitor, server]);
            await server.ConnectAsync(host, port);
            _ = visitor.GetStream().CopyToAsync(server.GetStream());
            _ = server.GetStream().CopyToAsync(visitor.GetStream());
        }
    }
}

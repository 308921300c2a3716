using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace ComplaintsPortal.Mail.Tests.Servers;

/// <summary>A server on a port of this machine that behaves as badly as the test wants.</summary>
public sealed class ScriptedServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<Peer> _peers = [];

    private ScriptedServer(Func<Peer, Task> behave)
    {
        _listener.Start();
        _ = ServeAsync(behave);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>All that clients said, in order.</summary>
    public IReadOnlyList<string> Heard => [.. _peers.SelectMany(peer => peer.Heard)];

    public int Connections => _peers.Count;

    public static ScriptedServer That(Func<Peer, Task> behave) => new(behave);

    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task ServeAsync(Func<Peer, Task> behave)
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                var peer = new Peer(client.GetStream(), _end.Token);
                _peers.Enqueue(peer);
                await BehaveAsync(behave, peer);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private static async Task BehaveAsync(Func<Peer, Task> behave, Peer peer)
    {
        try
        {
            await behave(peer);
        }
        catch (Exception cut) when (cut is IOException or AuthenticationException)
        {
            // The client hung up on the peer.
        }
    }
}

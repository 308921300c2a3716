using System.Net;
using System.Net.Sockets;
using System.Text;
using ComplaintsPortal.Casework.Scanning;

namespace ComplaintsPortal.Casework.Tests.Scanning;

/// <summary>A peer on a port of this machine that behaves as badly as the test wants.</summary>
public sealed class FakeClamd : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();

    private FakeClamd(Func<NetworkStream, CancellationToken, Task> behave)
    {
        _listener.Start();
        _ = ServeAsync(behave);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Short of patience, so that a test of a silent peer is soon over.</summary>
    public ClamdScanner Client => new("127.0.0.1", Port, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5));

    public static FakeClamd That(Func<NetworkStream, CancellationToken, Task> behave) => new(behave);

    /// <summary>Answers at once, before having read anything, and hangs up.</summary>
    public static FakeClamd Saying(string answer) => new(async (line, stop) => await line.WriteAsync(Encoding.UTF8.GetBytes(answer), stop));

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task ServeAsync(Func<NetworkStream, CancellationToken, Task> behave)
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                await behave(client.GetStream(), _end.Token);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or IOException or SocketException)
        {
            // The test is over, or the client hung up on the peer.
        }
    }
}

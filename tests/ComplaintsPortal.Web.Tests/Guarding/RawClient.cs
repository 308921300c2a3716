using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ComplaintsPortal.Web.Tests.Guarding;

/// <summary>A connection that says what it likes, when it likes, from one of this machine's own addresses.</summary>
internal sealed class RawClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    private readonly bool _isRefused;

    public RawClient(Uri server, string from = "127.0.0.1")
    {
        _socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
        try
        {
            _socket.Connect(IPAddress.Loopback, server.Port);
        }
        catch (SocketException)
        {
            _isRefused = true;
        }
    }

    public Task SayAsync(string text) => _socket.SendAsync(Encoding.ASCII.GetBytes(text));

    /// <summary>The first thing that is said; nothing where the connection was closed instead.</summary>
    public async Task<string> HearAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var buffer = new byte[4096];
        try
        {
            return Encoding.ASCII.GetString(buffer, 0, await _socket.ReceiveAsync(buffer, patience.Token));
        }
        catch (SocketException)
        {
            return "";
        }
    }

    /// <summary>Asks for a page and hears how it is answered; nothing where the connection was closed.</summary>
    public async Task<string> AskAsync(string path = "/health/live")
    {
        try
        {
            await SayAsync($"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n");
            return await HearAsync();
        }
        catch (SocketException)
        {
            return "";
        }
    }

    /// <summary>Whether the server closed it, without waiting for it to.</summary>
    public bool IsClosed => _isRefused || _socket.Poll(0, SelectMode.SelectRead) && _socket.Available == 0;

    public void Dispose() => _socket.Dispose();
}

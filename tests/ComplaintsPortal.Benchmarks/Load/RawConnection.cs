using System.Net.Sockets;
using System.Text;

namespace ComplaintsPortal.Benchmarks.Load;

/// <summary>One connection that is kept, with just enough HTTP/1.1 for loopback, so that the client leaves the cores to the server.</summary>
internal sealed class RawConnection(Uri server) : IDisposable
{
    private static readonly byte[] EndOfHead = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] EndOfChunks = "\r\n0\r\n\r\n"u8.ToArray();
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[256 << 10];

    /// <summary>The whole answer, head and body, chunk marks included; its status is in the first line.</summary>
    public async Task<ReadOnlyMemory<byte>> AskAsync(ReadOnlyMemory<byte> request)
    {
        if (!_socket.Connected) await _socket.ConnectAsync(server.Host, server.Port);
        for (var sent = 0; sent < request.Length;) sent += await _socket.SendAsync(request[sent..]);
        var length = 0;
        while (true)
        {
            if (length == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
            var read = await _socket.ReceiveAsync(_buffer.AsMemory(length));
            if (read == 0) throw new IOException("The server closed the connection.");
            length += read;
            if (IsWhole(_buffer.AsSpan(0, length))) return _buffer.AsMemory(0, length);
        }
    }

    public byte[] Get(string path, string cookies = "") =>
        Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {server.Authority}\r\nAccept: text/html\r\n{(cookies.Length > 0 ? $"Cookie: {cookies}\r\n" : "")}\r\n");

    public byte[] Post(string path, string type, string body, string cookies)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        return
        [
            .. Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: {server.Authority}\r\nContent-Type: {type}\r\nContent-Length: {bytes.Length}\r\nCookie: {cookies}\r\n\r\n"),
            .. bytes,
        ];
    }

    public void Dispose() => _socket.Dispose();

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf(EndOfHead);
        if (head < 0) return false;
        var words = Encoding.ASCII.GetString(answer[..head]);
        var at = words.IndexOf("Content-Length: ", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return answer.EndsWith(EndOfChunks) || (answer.Length == head + EndOfHead.Length && words.Contains(" 304 ", StringComparison.Ordinal));
        var end = words.IndexOf('\r', at);
        return answer.Length - head - EndOfHead.Length >= int.Parse(words[(at + 16)..(end < 0 ? words.Length : end)], System.Globalization.CultureInfo.InvariantCulture);
    }
}

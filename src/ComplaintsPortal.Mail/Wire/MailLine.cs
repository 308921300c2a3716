using System.Buffers;
using System.Net;
using System.Net.Sockets;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Mail.Wire;

/// <summary>A line to a mail server: lines and counted bytes over TCP and TLS. Each step has its time, each line its bound; whatever
/// goes wrong comes out as <see cref="MailFailedException"/>.</summary>
internal sealed class MailLine : IAsyncDisposable
{
    private readonly MailServer _server;
    private readonly TcpClient _client;
    private readonly Action<WireStep, string>? _tell;
    private readonly byte[] _buffer = new byte[16 * 1024];
    private Stream _stream;
    private int _at, _end;

    private MailLine(MailServer server, TcpClient client, Action<WireStep, string>? tell)
    {
        (_server, _client, _tell) = (server, client, tell);
        _stream = client.GetStream();
    }

    public MailPatience Patience => _server.Patience;

    public IPAddress OwnAddress => (_client.Client.LocalEndPoint as IPEndPoint)?.Address ?? IPAddress.Loopback;

    /// <summary>Connected, and encrypted where that comes first.</summary>
    public static async Task<MailLine> OpenAsync(MailServer server, Action<WireStep, string>? tell, CancellationToken cancellation)
    {
        var client = new TcpClient();
        MailLine? line = null;
        try
        {
            line = await TimeLimit.WithinAsync(server.Patience.Connect, async limit =>
            {
                await client.ConnectAsync(server.Host, server.Port, limit);
                client.NoDelay = true;
                return new MailLine(server, client, tell);
            }, $"{server}", MailFault.Unreachable, cancellation);
            line.Tell(WireStep.Connected, $"{server}");
            if (server.Security == MailSecurity.Tls) await line.SecureAsync(cancellation);
            return line;
        }
        catch
        {
            if (line is not null) await line.DisposeAsync();
            client.Dispose();
            throw;
        }
    }

    public void Tell(WireStep step, string detail) => _tell?.Invoke(step, detail);

    /// <summary>From here on encrypted. What the server said in clear beyond its answer was put there by somebody else: nothing of it is read.</summary>
    public async Task SecureAsync(CancellationToken cancellation)
    {
        if (_at < _end) throw new MailFailedException(MailFault.Garbled, "STARTTLS");
        var (tls, said) = await Encryption.BeginAsync(_stream, _server, cancellation);
        _stream = tls;
        Tell(WireStep.Secured, said);
    }

    /// <summary>One step of the conversation within its time.</summary>
    public Task<T> WithinAsync<T>(TimeSpan patience, Func<CancellationToken, Task<T>> step, CancellationToken cancellation) =>
        TimeLimit.WithinAsync(patience, step, $"{_server}", MailFault.Cut, cancellation);

    public Task WriteAsync(ReadOnlyMemory<byte> bytes, TimeSpan patience, CancellationToken cancellation) => WithinAsync(patience, async limit =>
    {
        await _stream.WriteAsync(bytes, limit);
        await _stream.FlushAsync(limit);
        return true;
    }, cancellation);

    /// <summary>The next line without its end (CRLF, or LF alone).</summary>
    public async Task<byte[]> ReadLineAsync(int longest, CancellationToken limit)
    {
        var line = new ArrayBufferWriter<byte>(256);
        while (true)
        {
            if (_at == _end) await FillAsync(limit);
            var held = _buffer.AsSpan(_at, _end - _at);
            var feed = held.IndexOf((byte)'\n');
            var taken = feed < 0 ? held : held[..feed];
            if (line.WrittenCount + taken.Length > longest + 1) throw new MailFailedException(MailFault.Garbled, $"> {longest}");
            line.Write(taken);
            _at += feed < 0 ? taken.Length : taken.Length + 1;
            if (feed >= 0) return WithoutReturn(line.WrittenSpan).ToArray();
        }
    }

    /// <summary>As many bytes as were announced; each block within its time.</summary>
    public async Task<byte[]> ReadCountedAsync(int count, CancellationToken cancellation)
    {
        var bytes = new byte[count];
        var had = Math.Min(count, _end - _at);
        _buffer.AsSpan(_at, had).CopyTo(bytes);
        _at += had;
        for (var read = had; read < count;)
        {
            var block = bytes.AsMemory(read, Math.Min(count - read, 64 * 1024));
            await WithinAsync(Patience.Block, async limit =>
            {
                await _stream.ReadExactlyAsync(block, limit);
                return true;
            }, cancellation);
            read += block.Length;
        }

        return bytes;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _stream.DisposeAsync();
        }
        catch (Exception cut) when (cut is IOException or SocketException or InvalidOperationException)
        {
            // The other side was gone before; there is nothing left to close.
        }

        _client.Dispose();
    }

    private async Task FillAsync(CancellationToken limit)
    {
        (_at, _end) = (0, 0);
        _end = await _stream.ReadAsync(_buffer, limit);
        if (_end == 0) throw new EndOfStreamException();
    }

    private static ReadOnlySpan<byte> WithoutReturn(ReadOnlySpan<byte> line) => line.Length > 0 && line[^1] == '\r' ? line[..^1] : line;
}

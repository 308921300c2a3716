using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ComplaintsPortal.Persistence.Tests.SqlServer;

/// <summary>
/// Speaks just enough of SQL Server's protocol (TDS 7.4) to let anybody in and to answer every query with one row: a column
/// Value that holds 42, or to refuse every query with one error. So the real client can be seen working where no SQL Server can run,
/// and what it sends can be read.
/// </summary>
internal sealed class TinySqlServer : IDisposable
{
    private const byte Prelogin = 0x12;
    private const byte Login = 0x10;
    private const byte Call = 3;
    private const byte OfTransactions = 14;
    private const byte Begin = 5;
    private const byte LastPacket = 1;
    private const int HeaderLength = 8;

    private static readonly byte[] Version = [15, 0, 7, 208];
    private static readonly byte[] Collation = [9, 4, 208, 0, 52];
    private static readonly byte[] Row = [0x81, 1, 0, 0, 0, 0, 0, 0, 0, 0x38, 5, .. Encoding.Unicode.GetBytes("Value"), 0xD1, 42, 0, 0, 0];
    private static readonly byte[] Done = [0xFD, 0x10, 0, 0xC1, 0, 1, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>Every transaction is number one, and ends when it is said to.</summary>
    private static readonly byte[] Begun = [.. Token(0xE3, [8, 8, 1, 0, 0, 0, 0, 0, 0, 0, 0]), .. Done];
    private static readonly byte[] Ended = [.. Token(0xE3, [9, 0, 8, 1, 0, 0, 0, 0, 0, 0, 0]), .. Done];

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly byte[]? _refusal;

    /// <param name="refusal">The number of the error that answers every query.</param>
    public TinySqlServer(int? refusal = null)
    {
        _refusal = refusal is { } number ? [.. Error(number), 0xFD, 2, 0, .. Done[3..]] : null;
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    /// <summary>The calls with parameters, as they came.</summary>
    public ConcurrentQueue<byte[]> Calls { get; } = [];

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        while (true)
        {
            using var client = await _listener.AcceptTcpClientAsync();
            try
            {
                await AnswerAsync(client.GetStream());
            }
            catch (EndOfStreamException)
            {
                // The client has what it wanted.
            }
        }
    }

    private async Task AnswerAsync(NetworkStream line)
    {
        while (true)
        {
            var (kind, message) = await ReadAsync(line);
            if (kind == Call) Calls.Enqueue(message);
            byte[] answer = kind switch
            {
                Prelogin => [0, 0, 11, 0, 6, 1, 0, 17, 0, 1, 0xFF, .. Version, 0, 0, 2],
                Login => [.. Token(0xE3, [7, 5, .. Collation, 0]), .. Token(0xAD, [1, 0x74, 0, 0, 4, 4, .. Encoding.Unicode.GetBytes("tiny"), .. Version]), .. Done],
                OfTransactions => message[BitConverter.ToInt32(message)] == Begin ? Begun : Ended,
                _ when _refusal is not null => _refusal,
                Call => [.. Row, 0xFF, 0x11, .. Done[2..], 0x79, 0, 0, 0, 0, 0xFE, 0, 0, 0xE0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
                _ => [.. Row, .. Done],
            };
            var packet = new byte[HeaderLength + answer.Length];
            (packet[0], packet[1]) = (4, LastPacket);
            BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), (ushort)packet.Length);
            answer.CopyTo(packet, HeaderLength);
            await line.WriteAsync(packet);
        }
    }

    /// <summary>Severity 17: short of means. No text, no name of a server or procedure, no line.</summary>
    private static byte[] Error(int number) => Token(0xAA, [.. BitConverter.GetBytes(number), 1, 17, 0, 0, 0, 0, 0, 0, 0, 0]);

    private static byte[] Token(byte token, byte[] content) => [token, (byte)content.Length, (byte)(content.Length >> 8), .. content];

    /// <summary>A whole message and its kind.</summary>
    private static async Task<(byte Kind, byte[] Message)> ReadAsync(NetworkStream line)
    {
        var header = new byte[HeaderLength];
        using var message = new MemoryStream();
        do
        {
            await line.ReadExactlyAsync(header);
            var packet = new byte[BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(2)) - HeaderLength];
            await line.ReadExactlyAsync(packet);
            message.Write(packet);
        }
        while ((header[1] & LastPacket) == 0);
        return (header[0], message.ToArray());
    }
}

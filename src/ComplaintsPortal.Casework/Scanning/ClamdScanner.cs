using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace ComplaintsPortal.Casework.Scanning;

/// <summary>
/// ClamAV's daemon over TCP, one connection a question: PING, VERSION, and INSTREAM, which sends the content in chunks behind their
/// lengths and ends with an empty one. Nothing is written to a disk that both must share.
/// </summary>
/// <param name="host">Name or address.</param>
/// <param name="port">Of clamd's TCPSocket.</param>
/// <param name="scanPatience">For one file, the way there included; by default longer than clamd's own MaxScanTime of two minutes.</param>
/// <param name="pingPatience">For one PING.</param>
public sealed class ClamdScanner(string host, int port, TimeSpan? scanPatience = null, TimeSpan? pingPatience = null) : IScanner
{
    private const int ChunkLength = 64 * 1024;
    private const int LongestAnswer = 4096;

    public bool IsOn => true;

    public async Task<bool> AnswersAsync(CancellationToken cancellation) =>
        await AskAsync("zPING\0", null, pingPatience ?? TimeSpan.FromSeconds(5), cancellation) is { Failure: null, Text: "PONG" };

    public async Task<string?> SignaturesAsync(CancellationToken cancellation) =>
        await AskAsync("zVERSION\0", null, pingPatience ?? TimeSpan.FromSeconds(5), cancellation) is { Failure: null, Text: var text } ? ClamdAnswer.SignaturesIn(text) : null;

    public async Task<ScanVerdict> ScanAsync(Stream content, CancellationToken cancellation)
    {
        var answer = await AskAsync("zINSTREAM\0", content, scanPatience ?? TimeSpan.FromMinutes(3), cancellation);
        return answer.Failure is { } failure ? ScanVerdict.TryAgain(failure) : ClamdAnswer.Read(answer.Text);
    }

    private async Task<(string Text, string? Failure)> AskAsync(string command, Stream? content, TimeSpan patience, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(patience);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(host, port, limit.Token);
            await using var line = client.GetStream();
            await line.WriteAsync(Encoding.ASCII.GetBytes(command), limit.Token);
            var answer = ReadAsync(line, limit.Token);
            if (content is not null) await SendAsync(content, line, answer, limit.Token);
            return (await answer, null);
        }
        catch (Exception failure) when (failure is SocketException or IOException || failure is OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return ("", failure is OperationCanceledException ? "no answer in time" : failure.Message);
        }
    }

    /// <summary>Stops as soon as clamd has spoken: it does so before the end where a file is longer than it takes, and hangs up.</summary>
    private static async Task SendAsync(Stream content, NetworkStream line, Task<string> answer, CancellationToken cancellation)
    {
        var chunk = new byte[sizeof(int) + ChunkLength];
        try
        {
            for (var read = -1; read != 0 && !answer.IsCompleted;)
            {
                read = await content.ReadAtLeastAsync(chunk.AsMemory(sizeof(int)), ChunkLength, throwOnEndOfStream: false, cancellation);
                BinaryPrimitives.WriteInt32BigEndian(chunk, read);
                await line.WriteAsync(chunk.AsMemory(0, sizeof(int) + read), cancellation);
            }
        }
        catch (IOException cut) when (cut.InnerException is SocketException)
        {
            // Cut while sending: what clamd said before, if anything, is read by the caller.
        }
    }

    /// <summary>Up to the NUL that ends it; nothing where it was cut short.</summary>
    private static async Task<string> ReadAsync(NetworkStream line, CancellationToken cancellation)
    {
        var (answer, length) = (new byte[LongestAnswer], 0);
        while (length < answer.Length)
        {
            var read = await line.ReadAsync(answer.AsMemory(length), cancellation);
            length += read;
            if (read == 0 || answer.AsSpan(0, length).Contains((byte)0)) break;
        }

        var end = answer.AsSpan(0, length).IndexOf((byte)0);
        return end < 0 ? "" : Encoding.UTF8.GetString(answer.AsSpan(0, end)).Trim();
    }
}

using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ComplaintsPortal.Casework.Scanning;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Testing.Databases;

namespace ComplaintsPortal.Casework.Tests.Scanning;

/// <summary>The client against peers that keep to the protocol, and against those that do not.</summary>
[OnlyOn]
public sealed class ClamdScannerTests
{
    private static MemoryStream Long => new(new byte[3_000_000]);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64 * 1024)]
    [InlineData(64 * 1024 + 1)]
    [InlineData(1_000_000)]
    public async Task Scan_AContentOfAnyLength_ArrivesWholeAndEndsWithAnEmptyChunk(int length)
    {
        var sent = new byte[length];
        new Random(length).NextBytes(sent);
        var (command, received) = ("", new MemoryStream());
        using var clamd = FakeClamd.That(async (line, stop) =>
        {
            command = await CommandAsync(line, stop);
            await ReceiveAsync(line, received, stop);
            await line.WriteAsync("stream: OK\0"u8.ToArray(), stop);
        });

        var verdict = await clamd.Client.ScanAsync(new MemoryStream(sent), default);

        Assert.Equal(("zINSTREAM\0", ScanVerdict.Clean), (command, verdict));
        Assert.Equal(sent, received.ToArray());
    }

    [Fact]
    public async Task Scan_AnAnswerInPieces_IsReadWhole()
    {
        using var clamd = FakeClamd.That(async (line, stop) =>
        {
            await CommandAsync(line, stop);
            await ReceiveAsync(line, Stream.Null, stop);
            foreach (var letter in "stream: Some.Virus FOUND\0") await line.WriteAsync(new[] { (byte)letter }, stop);
        });

        Assert.Equal(ScanVerdict.Infected("Some.Virus"), await clamd.Client.ScanAsync(Long, default));
    }

    [Fact]
    public async Task Scan_ALimitSpokenOfBeforeTheEnd_StopsSendingAndIsNotClean()
    {
        using var clamd = FakeClamd.That(async (line, stop) =>
        {
            await line.WriteAsync("INSTREAM size limit exceeded. ERROR\0"u8.ToArray(), stop);
            await ReceiveAsync(line, Stream.Null, stop);
        });

        Assert.Equal(ScanState.NotScannable, (await clamd.Client.ScanAsync(new Endless(), default)).State);
    }

    [Theory]
    [InlineData("")]
    [InlineData("stream: O")]
    [InlineData("stream: OK")]
    [InlineData("stream: OK and more\0")]
    [InlineData("HTTP/1.1 400 Bad Request\r\n\r\n")]
    [InlineData("\0stream: OK\0")]
    public async Task Scan_APeerThatTalksNonsenseAndHangsUp_IsTriedAgain(string answer)
    {
        using var clamd = FakeClamd.Saying(answer);

        Assert.Equal(ScanState.Waiting, (await clamd.Client.ScanAsync(Long, default)).State);
    }

    [Fact]
    public async Task Scan_APeerThatNeverStopsTalking_IsTriedAgain()
    {
        using var clamd = FakeClamd.That(async (line, stop) =>
        {
            while (true) await line.WriteAsync(new byte[1024].Select(_ => (byte)'a').ToArray(), stop);
        });

        Assert.Equal(ScanState.Waiting, (await clamd.Client.ScanAsync(Long, default)).State);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Scan_APeerThatSaysNothing_IsGivenUpInTime(bool reads)
    {
        using var clamd = FakeClamd.That(async (line, stop) =>
        {
            if (reads) await ReceiveAsync(line, Stream.Null, stop);
            await Task.Delay(Timeout.Infinite, stop);
        });
        var impatient = new ClamdScanner("127.0.0.1", clamd.Port, TimeSpan.FromMilliseconds(300), TimeSpan.FromMilliseconds(300));

        Assert.Equal(ScanVerdict.TryAgain("no answer in time"), await impatient.ScanAsync(new Endless(), default));
        Assert.False(await impatient.AnswersAsync(default));
    }

    [Fact]
    public async Task Scan_WithNobodyThere_IsTriedAgain()
    {
        var scanner = new ClamdScanner("127.0.0.1", FreePort());

        Assert.Equal(ScanState.Waiting, (await scanner.ScanAsync(Long, default)).State);
        Assert.False(await scanner.AnswersAsync(default));
    }

    [Fact]
    public async Task Scan_AHostThatDoesNotExist_IsTriedAgain() =>
        Assert.Equal(ScanState.Waiting, (await new ClamdScanner("clamd.invalid", 3310).ScanAsync(Long, default)).State);

    [Fact]
    public async Task Scan_CalledOff_StopsAsOneStops()
    {
        using var clamd = FakeClamd.That((_, stop) => Task.Delay(Timeout.Infinite, stop));
        using var stopped = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => clamd.Client.ScanAsync(Long, stopped.Token));
    }

    [Theory]
    [InlineData("PONG\0", true)]
    [InlineData("PONG\n\0", true)]
    [InlineData("PANG\0", false)]
    [InlineData("", false)]
    public async Task Answers_APeer_IsThereOnlyWithItsWord(string answer, bool there)
    {
        using var clamd = FakeClamd.Saying(answer);

        Assert.Equal(there, await clamd.Client.AnswersAsync(default));
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<string> CommandAsync(NetworkStream line, CancellationToken stop)
    {
        var text = new StringBuilder();
        var letter = new byte[1];
        do
        {
            await line.ReadExactlyAsync(letter, stop);
            text.Append((char)letter[0]);
        }
        while (letter[0] != 0);
        return text.ToString();
    }

    private static async Task ReceiveAsync(NetworkStream line, Stream into, CancellationToken stop)
    {
        var length = new byte[sizeof(int)];
        while (true)
        {
            await line.ReadExactlyAsync(length, stop);
            var chunk = new byte[BinaryPrimitives.ReadInt32BigEndian(length) is var size && size is >= 0 and <= 1 << 20 ? size : 0];
            if (chunk.Length == 0) return;
            await line.ReadExactlyAsync(chunk, stop);
            await into.WriteAsync(chunk, stop);
        }
    }

    /// <summary>Never ends: whoever sends all of it sends for ever.</summary>
    private sealed class Endless : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => 0; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => count;

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

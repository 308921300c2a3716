using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace ComplaintsPortal.Mail.Tests.Servers;

/// <summary>The server's end of one connection, to say and hear what the test wants; each byte is Latin-1.</summary>
public sealed class Peer(NetworkStream clear, CancellationToken end)
{
    private readonly List<string> _heard = [];
    private Stream _stream = clear;

    public IReadOnlyList<string> Heard => _heard;

    public CancellationToken End { get; } = end;

    public async Task SayAsync(string words) => await _stream.WriteAsync(Encoding.Latin1.GetBytes(words.ReplaceLineEndings("\r\n")), End);

    public async Task SayRawAsync(byte[] bytes) => await _stream.WriteAsync(bytes, End);

    /// <summary>The next line without its end; null where the client hung up.</summary>
    public async Task<string?> HearAsync()
    {
        var (line, one) = (new StringBuilder(), new byte[1]);
        while (await _stream.ReadAsync(one, End) == 1)
        {
            line.Append((char)one[0]);
            if (one[0] != '\n') continue;
            var heard = line.ToString()[..^1].TrimEnd('\r');
            lock (_heard) _heard.Add(heard);
            return heard;
        }

        return null;
    }

    /// <summary>Answers each command that begins with a word of the script, until one is not in it or the client hangs up. After
    /// 354 only the dot that ends the message is answered.</summary>
    public async Task FollowAsync(params (string Begins, string Answer)[] script)
    {
        while (await HearAsync() is { } command)
        {
            var answer = script.FirstOrDefault(step => command.StartsWith(step.Begins, StringComparison.OrdinalIgnoreCase)).Answer;
            if (answer is null) return;
            await SayAsync(answer);
            if (!answer.StartsWith("354", StringComparison.Ordinal)) continue;
            while (await HearAsync() is { } line && line != ".") { }
            if (script.FirstOrDefault(step => step.Begins == ".").Answer is not { } taken) return;
            await SayAsync(taken);
        }
    }

    public async Task SecureAsync(X509Certificate2 certificate)
    {
        var tls = new SslStream(_stream);
        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, End);
        _stream = tls;
    }

    /// <summary>Says nothing and keeps the line until the test is over.</summary>
    public Task HoldAsync() => Task.Delay(Timeout.Infinite, End);
}

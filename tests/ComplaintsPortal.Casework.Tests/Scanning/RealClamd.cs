using System.Diagnostics;
using System.Text;
using ComplaintsPortal.Casework.Scanning;
using ComplaintsPortal.Testing;

namespace ComplaintsPortal.Casework.Tests.Scanning;

/// <summary>A clamd of our own on a port of this machine, with one signature of our own: that of the EICAR test file.</summary>
public sealed class RealClamd : IDisposable
{
    /// <summary>clamd calls our signature so: it is not from ClamAV's own database.</summary>
    public const string Signature = "Test.Eicar.UNOFFICIAL";

    /// <summary>The longest stream it takes, in bytes.</summary>
    public const int StreamMaxLength = 1 << 20;

    private static readonly string? Program = new[] { "/usr/sbin/clamd", "/usr/local/sbin/clamd" }.FirstOrDefault(File.Exists);
    private readonly TemporaryFolder _folder = new();
    private Process? _process;

    public RealClamd()
    {
        Directory.CreateDirectory(_folder.At("signatures"));
        File.WriteAllText(_folder.At("signatures/local.ndb"), $"Test.Eicar:0:*:{Convert.ToHexStringLower(Encoding.ASCII.GetBytes(Eicar[24..]))}\n");
        File.WriteAllText(_folder.At("clamd.conf"), $"""
            Foreground yes
            DatabaseDirectory {_folder.At("signatures")}
            OfficialDatabaseOnly no
            TCPAddr 127.0.0.1
            TCPSocket {Port}
            StreamMaxLength {StreamMaxLength}
            TemporaryDirectory {_folder.Path}
            AlertExceedsMax yes

            """);
    }

    /// <summary>Why it can't run here; null where it can.</summary>
    public static string? Absent => Program is null ? "No clamd on this machine: install clamav-daemon." : null;

    /// <summary>The harmless file by which antivirus programs are tried, put together here so that no source file is taken for it.</summary>
    public static string Eicar { get; } = string.Concat("X5O!P%@AP[4", "\\PZX54(P^)7CC)7}", "$EICAR-STANDARD-", "ANTIVIRUS-TEST-FILE!", "$H+H*");

    public int Port { get; } = ClamdScannerTests.FreePort();

    public ClamdScanner Client => new("127.0.0.1", Port);

    /// <summary>Starts it and waits until it answers; at most a minute.</summary>
    public async Task StartAsync()
    {
        _process = Process.Start(new ProcessStartInfo(Program!, ["--config-file", _folder.At("clamd.conf")]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = new StringBuilder();
        _process.OutputDataReceived += (_, line) => said.AppendLine(line.Data);
        _process.ErrorDataReceived += (_, line) => said.AppendLine(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!await Client.AnswersAsync(limit.Token))
        {
            if (_process.HasExited) throw new InvalidOperationException($"clamd ended: {said}");
            await pulse.WaitForNextTickAsync(limit.Token);
        }
    }

    public void Stop()
    {
        if (_process is null) return;
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        Stop();
        _folder.Dispose();
    }
}

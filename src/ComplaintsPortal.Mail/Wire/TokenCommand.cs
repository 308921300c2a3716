using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Mail.Wire;

/// <summary>A program that prints an OAuth 2.0 access token on its first line. Run without a shell, its words separated by spaces,
/// quoted where one holds a space; ended after half a minute. What it prints is never logged, nor what it complains of.</summary>
public sealed class TokenCommand
{
    private const int LongestToken = 16 * 1024;
    private readonly IReadOnlyList<string> _words;
    private readonly TimeSpan _patience;

    public TokenCommand(string written, TimeSpan? patience = null)
    {
        _words = Split(written);
        if (_words.Count == 0 || _words[0].Length == 0) throw new ArgumentException("A command names a program.", nameof(written));
        _patience = patience ?? TimeSpan.FromSeconds(30);
    }

    /// <summary>The program, as written.</summary>
    public string Program => _words[0];

    /// <summary>Whether the program is there: where its path leads, else in the folders that the system looks in.</summary>
    public bool IsThere()
    {
        string[] endings = OperatingSystem.IsWindows() ? ["", ".exe"] : [""];
        string[] folders =
        [
            Path.GetDirectoryName(Environment.ProcessPath) ?? "", Environment.CurrentDirectory,
            .. Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [],
        ];
        return folders.Any(folder => endings.Any(ending => File.Exists(Path.Combine(folder, Program + ending))));
    }

    public async Task<string> RunAsync(CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_patience);
        using var process = Start();
        try
        {
            process.StandardInput.Close();
            var complaints = process.StandardError.BaseStream.CopyToAsync(Stream.Null, limit.Token);
            var printed = await ReadAsync(process.StandardOutput.BaseStream, limit.Token);
            await process.WaitForExitAsync(limit.Token);
            await complaints;
            if (process.ExitCode != 0) throw new MailFailedException(MailFault.NoToken, $"{Path.GetFileName(Program)}: {process.ExitCode}");
            return Token(printed);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new MailFailedException(MailFault.NoToken, $"{Path.GetFileName(Program)}: {_patience.TotalSeconds:0} s");
        }
        catch (IOException)
        {
            throw new MailFailedException(MailFault.NoToken, Path.GetFileName(Program));
        }
        finally
        {
            End(process);
        }
    }

    /// <summary>Words separated by spaces; within double quotes a space belongs to the word.</summary>
    public static IReadOnlyList<string> Split(string written)
    {
        var (words, word, quoted, begun) = (new List<string>(), new StringBuilder(), false, false);
        foreach (var sign in written)
        {
            if (sign == '"') (quoted, begun) = (!quoted, true);
            else if (sign == ' ' && !quoted)
            {
                if (begun) words.Add(word.ToString());
                word.Clear();
                begun = false;
            }
            else
            {
                word.Append(sign);
                begun = true;
            }
        }

        if (quoted) throw new ArgumentException("A quote is not closed.", nameof(written));
        if (begun) words.Add(word.ToString());
        return words;
    }

    private Process Start()
    {
        try
        {
            return Process.Start(new ProcessStartInfo(Program, _words.Skip(1))
            {
                UseShellExecute = false, CreateNoWindow = true,
                RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
        }
        catch (Exception absent) when (absent is Win32Exception or InvalidOperationException or IOException)
        {
            throw new MailFailedException(MailFault.NoToken, $"{Path.GetFileName(Program)}: {absent.Message}");
        }
    }

    private static async Task<byte[]> ReadAsync(Stream output, CancellationToken cancellation)
    {
        var buffer = new byte[LongestToken];
        var length = await output.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        return buffer[..length];
    }

    private string Token(byte[] printed)
    {
        var line = Encoding.UTF8.GetString(printed).Split('\n')[0].Trim();
        return line.Length is > 0 and < LongestToken && line.All(sign => sign is > ' ' and <= '~')
            ? line
            : throw new MailFailedException(MailFault.NoToken, Path.GetFileName(Program));
    }

    private static void End(Process process)
    {
        try
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception or NotSupportedException)
        {
            // It ended by itself meanwhile.
        }
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using ComplaintsPortal.Web.Tests.Architecture;

namespace ComplaintsPortal.Web.Tests.Kills;

/// <summary>The real program as a process of its own on a data folder, started and killed as often as wanted; each life has a port of its own.</summary>
internal sealed class PortalProcess(string dataDirectory, params string[] further) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private readonly ConcurrentQueue<string> _said = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _awaited = new();
    private readonly TaskCompletionSource<string> _firstLink = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource<Uri> _address = New();
    private Process? _process;

    /// <summary>Where it listens, once it does: whoever asks between two lives waits for the next.</summary>
    public Task<Uri> AddressAsync(CancellationToken stop) => Volatile.Read(ref _address).Task.WaitAsync(stop);

    /// <summary>Whether somebody is sent to it now.</summary>
    public bool IsUp => Volatile.Read(ref _address).Task.IsCompletedSuccessfully;

    /// <summary>The path of the link to create the first administrator, once it is printed.</summary>
    public Task<string> FirstLinkAsync() => _firstLink.Task.WaitAsync(Patience);

    public void Start()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = dataDirectory };
        string[] words =
        [
            typeof(Program).Assembly.Location, "--contentRoot=" + Path.Combine(Sources.Root, "src", "ComplaintsPortal.Web"),
            "--Portal:DataDirectory=" + dataDirectory, "--urls=http://127.0.0.1:0", "--Backup:Keep=0",
            "--Limits:SubmissionsPerHour=100000", "--Limits:SubmissionMinimumSeconds=0",
        ];
        foreach (var word in words.Concat(further)) start.ArgumentList.Add(word);
        var address = _address;
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Hear(line.Data, address);
        process.ErrorDataReceived += (_, line) => Hear(line.Data, address);
        process.Exited += (_, _) =>
        {
            // Without a limit it waits for the last lines too.
            process.WaitForExit();
            address.TrySetException(new InvalidOperationException("The portal ended:\n" + Said));
        };
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _process = process;
    }

    public Task ServesAsync() => AddressAsync(CancellationToken.None).WaitAsync(Patience);

    /// <summary>SIGKILL: no goodbye, no flush, no rollback. Nobody is sent to its address any more.</summary>
    public void Kill()
    {
        Interlocked.Exchange(ref _address, New()).TrySetException(new HttpRequestException("Killed while it started."));
        Assert.False(_process!.HasExited, "The portal had ended by itself:\n" + Said);
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    /// <summary>SIGTERM: it is asked to stop, and takes its time.</summary>
    public void Terminate()
    {
        using var signal = Process.Start("kill", ["-TERM", _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        signal.WaitForExit();
    }

    /// <summary>Asks it to stop, and waits until it has; answers its status.</summary>
    public async Task<int> EndAsync()
    {
        Terminate();
        return await EndedAsync();
    }

    /// <summary>Waits until it has ended by itself; answers its status.</summary>
    public async Task<int> EndedAsync()
    {
        await _process!.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    /// <summary>Ends once it has said this.</summary>
    public Task HearsAsync(string words)
    {
        var heard = _awaited.GetOrAdd(words, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        foreach (var line in _said) Note(line);
        return heard.Task.WaitAsync(Patience);
    }

    /// <summary>Its last lines, for whoever must find out.</summary>
    public string Said => string.Join('\n', _said.TakeLast(40));

    public void Dispose()
    {
        if (_process is { HasExited: false }) _process.Kill();
        _process?.Dispose();
    }

    private static TaskCompletionSource<Uri> New()
    {
        var fresh = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        _ = fresh.Task.ContinueWith(ended => ended.Exception, TaskContinuationOptions.OnlyOnFaulted);
        return fresh;
    }

    private void Note(string line)
    {
        foreach (var (words, heard) in _awaited)
            if (line.Contains(words, StringComparison.Ordinal)) heard.TrySetResult();
    }

    private void Hear(string? line, TaskCompletionSource<Uri> address)
    {
        if (line is null) return;
        _said.Enqueue(line);
        Note(line);
        var at = line.IndexOf("http://127.0.0.1:", StringComparison.Ordinal);
        if (line.IndexOf("/compte/premier/", StringComparison.Ordinal) is > 0 and var link) _firstLink.TrySetResult(line[link..].Trim());
        if (at >= 0) address.TrySetResult(new Uri(line[at..].Split(' ', '/')[..3] is [var scheme, _, var host] ? $"{scheme}//{host}" : line[at..]));
    }
}

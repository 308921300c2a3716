using System.Diagnostics;

namespace ComplaintsPortal.Benchmarks.Running;

/// <summary>A web server as a process of its own, killed with this object.</summary>
internal sealed class ServerProcess : IDisposable
{
    private const string Listening = "http://127.0.0.1:";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process _process;

    private ServerProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Resident memory, in megabytes.</summary>
    public double Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1048576.0;
        }
    }

    /// <summary>Processor time used so far, of all its threads, in milliseconds: what a busy machine changes least.</summary>
    public double ProcessorMilliseconds
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalMilliseconds;
        }
    }

    /// <summary>Comes back once it says where it listens.</summary>
    public static async Task<ServerProcess> StartAsync(string program, IReadOnlyList<string> words)
    {
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process { StartInfo = new ProcessStartInfo(program, words) { RedirectStandardOutput = true }, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at) address.TrySetResult(new Uri(line.Data[at..].Split(' ')[0]));
        };
        process.Exited += (_, _) => address.TrySetException(new InvalidOperationException($"{program} ended before it listened."));
        process.Start();
        process.BeginOutputReadLine();
        return new ServerProcess(process, await address.Task.WaitAsync(Patience));
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}

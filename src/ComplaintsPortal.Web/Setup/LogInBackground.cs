using System.Threading.Channels;
using Serilog.Core;
using Serilog.Events;

namespace ComplaintsPortal.Web.Setup;

/// <summary>
/// Writes log lines behind the visitors' backs, some of them at a time: whoever logs only lays the line down, and waits for nobody
/// unless the writer falls far behind. No line is dropped; an orderly end writes the last. Ours because the sink made for this
/// spins while it waits, which took a tenth of a small server (docs/performance.md).
/// </summary>
internal sealed class LogInBackground : ILogEventSink, IDisposable
{
    private const int MostWaiting = 10_000;

    /// <summary>A line may lie so long before it is written: long enough that one waking serves many.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(50);

    private readonly Channel<LogEvent> _lines = Channel.CreateBounded<LogEvent>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly CancellationTokenSource _ending = new();
    private readonly Logger _writer;
    private readonly Task _writing;

    public LogInBackground(Logger writer)
    {
        _writer = writer;
        _writing = Task.Run(WriteAsync);
    }

    public void Emit(LogEvent logEvent)
    {
        while (!_lines.Writer.TryWrite(logEvent))
        {
            // After the end nobody writes any more; before it, the writer makes room.
            if (_ending.IsCancellationRequested) return;
            Thread.Sleep(Rest);
        }
    }

    public void Dispose()
    {
        _lines.Writer.TryComplete();
        _ending.Cancel();
        _writing.Wait();
        _writer.Dispose();
        _ending.Dispose();
    }

    private async Task WriteAsync()
    {
        while (await _lines.Reader.WaitToReadAsync())
        {
            while (_lines.Reader.TryRead(out var line)) _writer.Write(line);
            await Task.Delay(Rest, _ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}

using Serilog.Configuration;
using Serilog.Core;
using Serilog.Events;

namespace ComplaintsPortal.Web.Setup;

/// <summary>
/// Hands lines to the sinks some at a time, behind the visitors' backs, by Serilog's own batches: one waking serves many. The sink made for this
/// wakes a thread for each line, which spins while it waits, and took a seventh of the form page's processor time (decision 0021).
/// </summary>
internal sealed class LogInBackground(Logger sinks) : IBatchedLogEventSink, IDisposable
{
    /// <summary>More lines than this wait only where the disk hangs; those beyond are lost, and no visitor waits.</summary>
    public static BatchingOptions Options { get; } = new()
    {
        BatchSizeLimit = 1000, BufferingTimeLimit = TimeSpan.FromMilliseconds(50), EagerlyEmitFirstEvent = false, QueueLimit = 100_000,
    };

    public Task EmitBatchAsync(IReadOnlyCollection<LogEvent> batch)
    {
        foreach (var line in batch) sinks.Write(line);
        return Task.CompletedTask;
    }

    /// <summary>A disk that does not take the last lines must neither stop the portal nor hide why it stops: they are on the console.</summary>
    public void Dispose()
    {
        try
        {
            sinks.Dispose();
        }
        catch (IOException)
        {
        }
    }
}

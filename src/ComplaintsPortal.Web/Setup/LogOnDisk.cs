using System.Diagnostics;
using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace ComplaintsPortal.Web.Setup;

/// <summary>
/// The log files, once their folder is there: one JSON file a day. The portal that serves writes its own, many lines at a time, which
/// took a twentieth of a small server when each was written alone; the lock says that nobody else does. Verbs, and whoever comes
/// second to a folder until the first has left, share another. A disk that does not take their last lines must neither stop the portal nor hide why it stops.
/// </summary>
/// <param name="folder">Where the files lie; it may come later.</param>
/// <param name="ofVerb">A verb never writes the portal's file.</param>
/// <param name="patience">How long whoever came second waits before it asks again; a minute unless said.</param>
public sealed class LogOnDisk(string folder, bool ofVerb, TimeSpan? patience = null) : ILogEventSink, IDisposable
{
    private const string Lock = "portal.lock";

    private const int MostFiles = 90;
    private const long FileBytes = 100L << 20;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>What a killed process may lose.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(1);

    private readonly TimeSpan _patience = patience ?? TimeSpan.FromMinutes(1);
    private readonly Stopwatch _asked = new();
    private Logger? _files;
    private FileStream? _alone;

    public void Emit(LogEvent logEvent)
    {
        if (_files is not null && _alone is null && !ofVerb && _asked.Elapsed >= _patience) Close();
        if (_files is null && Directory.Exists(folder)) _files = Open();
        _files?.Write(logEvent);
    }

    public void Dispose()
    {
        Close();
        _alone?.Dispose();
    }

    private void Close()
    {
        try
        {
            _files?.Dispose();
        }
        catch (IOException)
        {
            // The lines that are lost are on the console.
        }

        _files = null;
    }

    private Logger Open()
    {
        _alone = ofVerb ? null : TakeAlone();
        _asked.Restart();
        return new LoggerConfiguration()
            .MinimumLevel.Verbose()
            .WriteTo.File(
                new JsonFormatter(renderMessage: true, formatProvider: CultureInfo.InvariantCulture),
                Path.Combine(folder, _alone is null ? "others-.json" : "portal-.json"),
                rollingInterval: RollingInterval.Day,
                rollOnFileSizeLimit: true,
                fileSizeLimitBytes: FileBytes,
                retainedFileCountLimit: MostFiles,
                retainedFileTimeLimit: Kept,
                buffered: _alone is not null,
                shared: _alone is null,
                flushToDiskInterval: _alone is null ? null : Late)
            .CreateLogger();
    }

    private FileStream? TakeAlone()
    {
        try
        {
            return new FileStream(Path.Combine(folder, Lock), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

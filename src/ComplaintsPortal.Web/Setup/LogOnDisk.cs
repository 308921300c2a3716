using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace ComplaintsPortal.Web.Setup;

/// <summary>
/// The log files, once their folder is there: one JSON file a day. The portal that serves writes its own, many lines at a time, which
/// took a twentieth of a small server when each was written alone; the lock says that nobody else does. Verbs, and whoever comes
/// second to a folder, share another. A disk that does not take their last lines must neither stop the portal nor hide why it stops.
/// </summary>
public sealed class LogOnDisk(string folder, bool ofVerb) : ILogEventSink, IDisposable
{
    private const string Lock = "portal.lock";

    private const long FileBytes = 100L << 20;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>What a killed process may lose.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(1);

    private Logger? _files;
    private FileStream? _alone;

    public void Emit(LogEvent logEvent)
    {
        if (_files is null && Directory.Exists(folder)) _files = Open();
        _files?.Write(logEvent);
    }

    public void Dispose()
    {
        try
        {
            _files?.Dispose();
        }
        catch (IOException)
        {
            // The lines that are lost are on the console.
        }
        finally
        {
            _alone?.Dispose();
        }
    }

    private Logger Open()
    {
        _alone = ofVerb ? null : TakeAlone();
        return new LoggerConfiguration()
            .MinimumLevel.Verbose()
            .WriteTo.File(
                new JsonFormatter(renderMessage: true, formatProvider: CultureInfo.InvariantCulture),
                Path.Combine(folder, _alone is null ? "others-.json" : "portal-.json"),
                rollingInterval: RollingInterval.Day,
                rollOnFileSizeLimit: true,
                fileSizeLimitBytes: FileBytes,
                retainedFileCountLimit: null,
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

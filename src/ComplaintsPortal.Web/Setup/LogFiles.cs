using System.Globalization;
using Serilog;
using Serilog.Configuration;
using Serilog.Formatting.Json;

namespace ComplaintsPortal.Web.Setup;

/// <summary>One JSON file a day, bounded in size, number and age. A killed process may lose its last second.</summary>
internal static class LogFiles
{
    private const int MostFiles = 90;
    private const long FileBytes = 100L << 20;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(1);

    public static void Write(LoggerSinkConfiguration sinks, string folder, string whose) => sinks.File(
        new JsonFormatter(renderMessage: true, formatProvider: CultureInfo.InvariantCulture),
        Path.Combine(folder, whose + "-.json"),
        rollingInterval: RollingInterval.Day,
        rollOnFileSizeLimit: true,
        fileSizeLimitBytes: FileBytes,
        retainedFileCountLimit: MostFiles,
        retainedFileTimeLimit: Kept,
        buffered: true,
        flushToDiskInterval: Late,
        hooks: new OneWriter());
}

using System.Globalization;
using ComplaintsPortal.Web.Setup.Settings;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace ComplaintsPortal.Web.Setup;

/// <summary>To the console for people, to daily JSON files under the data folder for machines. Neither holds personal data.
/// Written by a thread of its own, so that no visitor waits for a line; no line is dropped, and an orderly end writes the last.</summary>
public static class Log
{
    private const int DaysKept = 90;
    private const long FileBytes = 100L << 20;

    /// <param name="builder">The program being built.</param>
    /// <param name="settings">Where the files go.</param>
    /// <param name="quiet">For verbs: warnings only, and on standard error, so that standard output is the answer alone.</param>
    public static void AddLog(this WebApplicationBuilder builder, PortalConfiguration settings, bool quiet)
    {
        var logger = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", quiet ? LogEventLevel.Warning : LogEventLevel.Information)
            // Says at each start that keys lie unencrypted on disk; their folder is private and docs/operations.md tells.
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            .ReadFrom.Configuration(builder.Configuration)
            .Enrich.With<WithoutAddresses>()
            .WriteTo.Async(writer => writer.Logger(sinks => ToBoth(sinks, quiet, settings.Portal.LogsDirectory)), blockWhenFull: true);
        builder.Logging.ClearProviders().AddSerilog(logger.CreateLogger(), dispose: true);
    }

    private static void ToBoth(LoggerConfiguration sinks, bool quiet, string folder)
    {
        sinks.MinimumLevel.Verbose();
        ToConsole(sinks, quiet);
        if (HasFolder(folder)) ToFile(sinks, folder);
    }

    private static void ToConsole(LoggerConfiguration logger, bool quiet) => logger.WriteTo.Logger(console => console
        .Filter.ByExcluding(IsFailedStart)
        .Filter.ByExcluding(IsStatement)
        .WriteTo.Console(
            restrictedToMinimumLevel: quiet ? LogEventLevel.Warning : LogEventLevel.Verbose,
            standardErrorFromLevel: quiet ? LogEventLevel.Verbose : LogEventLevel.Error,
            outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}",
            formatProvider: CultureInfo.InvariantCulture));

    private static void ToFile(LoggerConfiguration logger, string folder) => logger.WriteTo.Sink(new LogOnDisk(new LoggerConfiguration()
        .MinimumLevel.Verbose()
        .WriteTo.File(
            new JsonFormatter(renderMessage: true, formatProvider: CultureInfo.InvariantCulture),
            Path.Combine(folder, "portal-.json"),
            rollingInterval: RollingInterval.Day,
            rollOnFileSizeLimit: true,
            fileSizeLimitBytes: FileBytes,
            retainedFileCountLimit: DaysKept,
            shared: true)
        .CreateLogger()));

    /// <summary>A log that cannot be written is told, and is no reason not to serve.</summary>
    private static bool HasFolder(string folder)
    {
        try
        {
            PrivateFolder.Ensure(folder);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(ProgramWords.Of("Disk.NoLogFile", folder, e.Message.TrimEnd('.')));
            return false;
        }
    }

    /// <summary>What the host writes with a whole trace before it throws: the console has its one line from
    /// <see cref="Verbs.CommandLine"/>, the file keeps the trace.</summary>
    private static bool IsFailedStart(LogEvent entry) =>
        entry.MessageTemplate.Text == "Hosting failed to start"
        && entry.Properties.TryGetValue(Serilog.Core.Constants.SourceContextPropertyName, out var source)
        && source is ScalarValue { Value: "Microsoft.Extensions.Hosting.Internal.Host" };

    /// <summary>A statement that failed, many lines of SQL: whoever asked for it says why it failed, the file keeps the statement.</summary>
    private static bool IsStatement(LogEvent entry) =>
        entry.Properties.TryGetValue(Serilog.Core.Constants.SourceContextPropertyName, out var source)
        && source is ScalarValue { Value: "Microsoft.EntityFrameworkCore.Database.Command" };
}

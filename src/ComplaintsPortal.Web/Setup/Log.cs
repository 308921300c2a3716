using System.Globalization;
using ComplaintsPortal.Web.Setup.Settings;
using Serilog;
using Serilog.Events;

namespace ComplaintsPortal.Web.Setup;

/// <summary>To the console for people, to daily JSON files under the data folder for machines. Neither holds personal data.
/// No visitor waits for a line, none is dropped.</summary>
public static class Log
{
    private static readonly string VisitSource = typeof(RequestLog).FullName!;

    /// <param name="builder">The program being built.</param>
    /// <param name="settings">Where the files go.</param>
    /// <param name="quiet">For verbs: warnings only, and on standard error, so that standard output is the answer alone; and to files only where their folder is.</param>
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
            .WriteTo.Sink(new LogInBackground(ToBoth(new LoggerConfiguration(), quiet, settings.Portal.LogsDirectory).CreateLogger()));
        var log = logger.CreateLogger();
        builder.Logging.ClearProviders().AddSerilog(log, dispose: true);
        builder.Services.AddSingleton(new VisitLog(log));
    }

    private static LoggerConfiguration ToBoth(LoggerConfiguration sinks, bool quiet, string folder)
    {
        sinks.MinimumLevel.Verbose();
        var toFile = quiet || HasFolder(folder);
        ToConsole(sinks, quiet, withVisits: !toFile);
        if (toFile) sinks.WriteTo.Sink(new LogOnDisk(folder, ofVerb: quiet));
        return sinks;
    }

    /// <param name="logger">To be told of the console.</param>
    /// <param name="quiet">Warnings only.</param>
    /// <param name="withVisits">Where no file takes the line of each request; a service manager would only keep it a second time.</param>
    private static void ToConsole(LoggerConfiguration logger, bool quiet, bool withVisits) => logger.WriteTo.Logger(console => console
        .Filter.ByExcluding(entry => !withVisits && IsVisit(entry))
        .Filter.ByExcluding(IsFailedStart)
        .Filter.ByExcluding(IsStatement)
        .WriteTo.Console(
            restrictedToMinimumLevel: quiet ? LogEventLevel.Warning : LogEventLevel.Verbose,
            standardErrorFromLevel: quiet ? LogEventLevel.Verbose : LogEventLevel.Error,
            outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}",
            formatProvider: CultureInfo.InvariantCulture));

    /// <summary>A log that cannot be written is told, and is no reason not to serve.</summary>
    internal static bool HasFolder(string folder)
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

    /// <summary>A request that was answered without a failure of ours.</summary>
    private static bool IsVisit(LogEvent entry) => entry.Level < LogEventLevel.Warning && IsFrom(entry, VisitSource);

    /// <summary>What the host writes with a whole trace before it throws: the console has its one line from
    /// <see cref="Verbs.CommandLine"/>, the file keeps the trace.</summary>
    private static bool IsFailedStart(LogEvent entry) =>
        entry.MessageTemplate.Text == "Hosting failed to start" && IsFrom(entry, "Microsoft.Extensions.Hosting.Internal.Host");

    /// <summary>A statement that failed, many lines of SQL: whoever asked for it says why it failed, the file keeps the statement.</summary>
    private static bool IsStatement(LogEvent entry) => IsFrom(entry, "Microsoft.EntityFrameworkCore.Database.Command");

    private static bool IsFrom(LogEvent entry, string category) =>
        entry.Properties.TryGetValue(Serilog.Core.Constants.SourceContextPropertyName, out var source)
        && source is ScalarValue { Value: string from } && from == category;
}

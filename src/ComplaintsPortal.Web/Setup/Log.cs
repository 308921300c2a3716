using System.Globalization;
using ComplaintsPortal.Web.Setup.Settings;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Extensions.Hosting;

namespace ComplaintsPortal.Web.Setup;

/// <summary>Serilog, to the console for people, to daily JSON files under the data folder for machines (decision 0021). Neither
/// holds personal data.</summary>
public static class Log
{
    /// <param name="builder">The program being built.</param>
    /// <param name="settings">Where the files go.</param>
    /// <param name="quiet">For verbs: warnings only, and on standard error, so that standard output is the answer alone; and to files only where their folder is.</param>
    public static void AddLog(this WebApplicationBuilder builder, PortalConfiguration settings, bool quiet)
    {
        var log = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", quiet ? LogEventLevel.Warning : LogEventLevel.Information)
            // Says at each start that keys lie unencrypted on disk; their folder is private and docs/operations.md tells.
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            .ReadFrom.Configuration(builder.Configuration)
            .Enrich.With<WithoutAddresses>()
            .Filter.ByExcluding(IsOfTheServer)
            .WriteTo.Sink(new LogInBackground(ToBoth(quiet, settings.Portal.LogsDirectory).CreateLogger()), LogInBackground.Options)
            .CreateLogger();
        builder.Logging.ClearProviders().AddSerilog(log, dispose: true);
        builder.Services.AddSingleton(log).AddSingleton(new DiagnosticContext(log));
    }

    private static LoggerConfiguration ToBoth(bool quiet, string folder)
    {
        var sinks = new LoggerConfiguration().MinimumLevel.Verbose();
        var toFile = quiet || HasFolder(folder);
        ToConsole(sinks, quiet, withVisits: !toFile);
        if (quiet) sinks.WriteTo.Conditional(_ => Directory.Exists(folder), files => LogFiles.Write(files, folder, "verbs"));
        else if (toFile) LogFiles.Write(sinks.WriteTo, folder, "portal");
        return sinks;
    }

    /// <param name="sinks">To be told of the console.</param>
    /// <param name="quiet">Warnings only.</param>
    /// <param name="withVisits">Where no file takes the line of each request; a service manager would only keep it a second time.</param>
    private static void ToConsole(LoggerConfiguration sinks, bool quiet, bool withVisits) => sinks.WriteTo.Logger(console => console
        .Filter.ByExcluding(entry => !withVisits && RequestLog.IsVisit(entry))
        .Filter.ByExcluding(IsFailedStart)
        .Filter.ByExcluding(entry => quiet ? IsOfTheMapper(entry) : IsOfTheDatabase(entry))
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

    /// <summary>What the host writes with a whole trace before it throws: the console has its one line from
    /// <see cref="Verbs.CommandLine"/>, the file keeps the trace.</summary>
    private static bool IsFailedStart(LogEvent entry) =>
        entry.MessageTemplate.Text == "Hosting failed to start" && IsFrom(entry, "Microsoft.Extensions.Hosting.Internal.Host");

    /// <summary>What the server and MVC tell of each request, should somebody want it: addresses, fields, where a redirect leads. Never written.</summary>
    private static bool IsOfTheServer(LogEvent entry) =>
        entry.Level < LogEventLevel.Warning && SourceOf(entry)?.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal) == true;

    /// <summary>A statement that failed, many lines of SQL, or a line to the database: whoever asked for it says why it failed, the file keeps the statement.</summary>
    private static bool IsOfTheDatabase(LogEvent entry) => SourceOf(entry)?.StartsWith("Microsoft.EntityFrameworkCore.Database.", StringComparison.Ordinal) == true;

    /// <summary>Whatever EF tells with a trace before it throws: a verb ends with its sentence, the file keeps the trace.</summary>
    private static bool IsOfTheMapper(LogEvent entry) => SourceOf(entry)?.StartsWith("Microsoft.EntityFrameworkCore.", StringComparison.Ordinal) == true;

    internal static bool IsFrom(LogEvent entry, string category) => SourceOf(entry) == category;

    private static string? SourceOf(LogEvent entry) =>
        entry.Properties.TryGetValue(Constants.SourceContextPropertyName, out var source) && source is ScalarValue { Value: string from } ? from : null;
}

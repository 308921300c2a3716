using Serilog;
using Serilog.AspNetCore;
using Serilog.Core;
using Serilog.Events;

namespace ComplaintsPortal.Web.Setup;

/// <summary>One line a request: method, the route's pattern (never the path, which may hold a link's secret or a
/// reference, nor the query), status and duration. No address, no name.</summary>
public static class RequestLog
{
    private const string NoRoute = "(no route)";
    private const string Message = "{Method} {Route} {Status} in {Milliseconds:0} ms";
    private const string Source = "Serilog.AspNetCore.RequestLoggingMiddleware";

    public static void UseRequestLog(this WebApplication app) => app.UseSerilogRequestLogging(options =>
    {
        options.Logger = app.Services.GetRequiredService<Logger>();
        options.MessageTemplate = Message;
        options.GetMessageTemplateProperties = Told;
        options.GetLevel = (visit, _, failure) => LevelOf(visit, failure);
    });

    public static void UseRoutes(this WebApplication app)
    {
        app.UseRouting();
        app.Use(RememberRoute);
    }

    /// <summary>A request that was answered without a failure of ours.</summary>
    internal static bool IsVisit(LogEvent entry) => entry.Level < LogEventLevel.Warning && Log.IsFrom(entry, Source);

    /// <summary>Those who watch over the portal ask for its health every few seconds: not worth a line, unless everything is wanted.</summary>
    private static LogEventLevel LevelOf(HttpContext visit, Exception? failure)
    {
        if (RouteOf(visit).StartsWith("/health", StringComparison.Ordinal)) return LogEventLevel.Verbose;
        return failure is not null || visit.Response.StatusCode >= StatusCodes.Status500InternalServerError ? LogEventLevel.Error : LogEventLevel.Information;
    }

    private static IEnumerable<LogEventProperty> Told(HttpContext visit, string path, double milliseconds, int status) =>
    [
        new("Method", new ScalarValue(visit.Request.Method)), new("Route", new ScalarValue(RouteOf(visit))),
        new("Status", new ScalarValue(status)), new("Milliseconds", new ScalarValue(milliseconds)),
    ];

    private static string RouteOf(HttpContext visit) => visit.Items[typeof(RequestLog)] as string ?? NoRoute;

    /// <summary>Remembers the first route matched: an error page answered later must not hide it.</summary>
    private static Task RememberRoute(HttpContext visit, RequestDelegate next)
    {
        visit.Items.TryAdd(typeof(RequestLog), visit.GetEndpoint() is RouteEndpoint route ? "/" + route.RoutePattern.RawText?.TrimStart('/') : NoRoute);
        return next(visit);
    }
}

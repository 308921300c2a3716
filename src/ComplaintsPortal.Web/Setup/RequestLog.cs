using System.Diagnostics;
using Serilog.Events;

namespace ComplaintsPortal.Web.Setup;

/// <summary>One line a request: method, the route's pattern (never the path, which may hold a link's secret or a
/// reference, nor the query), status and duration. No address, no name.</summary>
public sealed class RequestLog(RequestDelegate next, VisitLog log)
{
    private const string NoRoute = "(no route)";

    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var started = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var route = context.Items[typeof(RequestLog)] as string ?? NoRoute;
            if (!route.StartsWith("/health", StringComparison.Ordinal))
            {
                var level = context.Response.StatusCode >= 500 ? LogEventLevel.Error : LogEventLevel.Information;
                log.Write(level, context.Request.Method, route, context.Response.StatusCode, Stopwatch.GetElapsedTime(started));
            }
        }
    }

    /// <summary>Remembers the first route matched: an error page answered later must not hide it.</summary>
    public static Task RememberRoute(HttpContext context, RequestDelegate next)
    {
        context.Items.TryAdd(
            typeof(RequestLog),
            context.GetEndpoint() is RouteEndpoint route ? "/" + route.RoutePattern.RawText?.TrimStart('/') : NoRoute);
        return next(context);
    }
}

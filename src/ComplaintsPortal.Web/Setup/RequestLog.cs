using System.Diagnostics;

namespace ComplaintsPortal.Web.Setup;

/// <summary>One line a request: method, the route's pattern (never the path, which may hold a link's secret or a
/// reference, nor the query), status and duration. No address, no name.</summary>
public sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> logger)
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
                var level = context.Response.StatusCode >= 500 ? LogLevel.Error : LogLevel.Information;
                Line(logger, level, context.Request.Method, route, context.Response.StatusCode,
                    Stopwatch.GetElapsedTime(started).TotalMilliseconds);
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

    [LoggerMessage(Message = "{Method} {Route} {Status} in {Milliseconds:0} ms")]
    private static partial void Line(ILogger logger, LogLevel level, string method, string route, int status, double milliseconds);
}

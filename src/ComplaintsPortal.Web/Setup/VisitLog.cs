using System.Diagnostics;
using Serilog.Core;
using Serilog.Events;
using Serilog.Parsing;

namespace ComplaintsPortal.Web.Setup;

/// <summary>The line of each request, laid down as it is. The framework's way reads its template again, looks through scopes and compares names by the rules of French: three times the price.</summary>
public sealed class VisitLog(Logger log)
{
    private static readonly MessageTemplate Template = new MessageTemplateParser().Parse("{Method} {Route} {Status} in {Milliseconds:0} ms");

    private readonly Serilog.ILogger _visits = log.ForContext<RequestLog>();

    public void Write(LogEventLevel level, string method, string route, int status, TimeSpan took)
    {
        if (!_visits.IsEnabled(level)) return;
        var trace = Activity.Current;
        _visits.Write(new LogEvent(
            TimeProvider.System.GetLocalNow(),
            level,
            exception: null,
            Template,
            [
                new LogEventProperty("Method", new ScalarValue(method)), new LogEventProperty("Route", new ScalarValue(route)),
                new LogEventProperty("Status", new ScalarValue(status)), new LogEventProperty("Milliseconds", new ScalarValue(took.TotalMilliseconds)),
            ],
            trace?.TraceId ?? default,
            trace?.SpanId ?? default));
    }
}

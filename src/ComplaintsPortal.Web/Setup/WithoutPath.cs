using Serilog.Core;
using Serilog.Events;

namespace ComplaintsPortal.Web.Setup;

/// <summary>Takes the address of the request out of every line: the path of a tracking link is its secret (R32). The request log names the route instead.</summary>
public sealed class WithoutPath : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) => logEvent.RemovePropertyIfPresent("RequestPath");
}

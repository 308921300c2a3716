using Serilog.Core;
using Serilog.Events;

namespace ComplaintsPortal.Web.Setup;

/// <summary>Takes out of every log event what the server adds by itself and may hold a link's secret or a reference.</summary>
public sealed class WithoutAddresses : ILogEventEnricher
{
    private static readonly string[] Telling = ["RequestPath", "QueryString", "Path", "PathBase", "HostingRequestStartingLog", "RemoteIpAddress"];

    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        ArgumentNullException.ThrowIfNull(logEvent);
        foreach (var name in Telling)
        {
            logEvent.RemovePropertyIfPresent(name);
        }
    }
}

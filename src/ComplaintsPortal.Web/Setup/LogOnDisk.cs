using Serilog.Core;
using Serilog.Events;

namespace ComplaintsPortal.Web.Setup;

/// <summary>The log files; a disk that does not take their last lines must neither stop the portal nor hide why it stops.</summary>
internal sealed class LogOnDisk(Logger files) : ILogEventSink, IDisposable
{
    public void Emit(LogEvent logEvent) => files.Write(logEvent);

    public void Dispose()
    {
        try
        {
            files.Dispose();
        }
        catch (IOException)
        {
            // The lines that are lost are on the console.
        }
    }
}

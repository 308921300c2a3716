using Serilog.Core;
using Serilog.Events;

namespace ComplaintsPortal.Web.Setup;

/// <summary>The log files, once their folder is there; a disk that does not take their last lines must neither stop the portal nor hide why it stops.</summary>
internal sealed class LogOnDisk(string folder, Logger files) : ILogEventSink, IDisposable
{
    private bool _isThere;

    public void Emit(LogEvent logEvent)
    {
        _isThere = _isThere || Directory.Exists(folder);
        if (_isThere) files.Write(logEvent);
    }

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

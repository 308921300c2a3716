using System.Text;
using ComplaintsPortal.Persistence.Sqlite;
using Serilog.Sinks.File;

namespace ComplaintsPortal.Web.Setup;

/// <summary>
/// One process writes a log file: Linux would let a second one write over the lines of the first. Whoever comes second to a file is
/// refused, and the sink goes on to the next of the day (<c>portal-20261130_001.json</c>). The file belongs to whoever has the folder.
/// </summary>
internal sealed class OneWriter : FileLifecycleHooks
{
    /// <summary>Far behind whatever is written.</summary>
    private const long Place = long.MaxValue - 1;

    private FileStream? _held;

    public override Stream OnFileOpened(string path, Stream underlyingStream, Encoding encoding)
    {
        FileOwner.Like(path, Path.GetDirectoryName(path)!);
        if (!OperatingSystem.IsLinux()) return underlyingStream;
        _held?.Dispose();
        _held = null;
        var mark = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        try
        {
            mark.Lock(Place, 1);
            _held = mark;
            return underlyingStream;
        }
        catch (IOException)
        {
            mark.Dispose();
            underlyingStream.Dispose();
            throw;
        }
    }
}

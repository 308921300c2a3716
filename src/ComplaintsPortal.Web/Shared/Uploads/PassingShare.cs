using ComplaintsPortal.Persistence.Files;

namespace ComplaintsPortal.Web.Shared.Uploads;

/// <summary>What one file on its way takes of the room, chunk after chunk; given back when it is disposed of.</summary>
internal sealed class PassingShare(PassingRoom room, string origin) : IDisposable
{
    private const int DiskAskedEach = 1 << 20;
    private long _taken;
    private long _untilAsked;

    /// <summary>Takes a chunk more; or says why not.</summary>
    public PassingRefusal? Take(int bytes)
    {
        if ((_untilAsked -= bytes) < 0)
        {
            if (room.IsKeptBack(DiskAskedEach)) return PassingRefusal.NoRoom;
            _untilAsked = DiskAskedEach;
        }

        if (room.Take(origin, bytes) is { } refusal) return refusal;
        _taken += bytes;
        return null;
    }

    public void Dispose()
    {
        room.Give(origin, _taken);
        _taken = 0;
    }
}

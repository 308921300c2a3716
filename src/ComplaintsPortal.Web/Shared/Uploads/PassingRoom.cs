using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Files;
using ComplaintsPortal.Web.Setup.Settings;

namespace ComplaintsPortal.Web.Shared.Uploads;

/// <summary>
/// What is on its way at this moment, before it is in the register, within the same bounds as what lies there (R53): of one address, in all,
/// and never so much that complaints would find no room.
/// </summary>
public sealed class PassingRoom(PassingSettings settings, PortalSettings portal, RegisterSettings register)
{
    private readonly Lock _turn = new();
    private readonly Dictionary<string, long> _shares = new(StringComparer.Ordinal);
    private long _all;

    /// <summary>Takes so much of the sender's share; or says why not.</summary>
    public PassingRefusal? Take(string origin, long bytes)
    {
        lock (_turn)
        {
            var own = _shares.GetValueOrDefault(origin) + bytes;
            if (own > settings.BytesPerAddress) return PassingRefusal.OriginFull;
            if (_all + bytes > settings.Bytes) return PassingRefusal.NoRoom;
            _shares[origin] = own;
            _all += bytes;
            return null;
        }
    }

    public void Give(string origin, long bytes)
    {
        lock (_turn)
        {
            _all -= bytes;
            var own = _shares.GetValueOrDefault(origin) - bytes;
            if (own > 0) _shares[origin] = own;
            else _shares.Remove(origin);
        }
    }

    /// <summary>Whether so many bytes more would take from what is kept back for complaints. A server's disk is its administrators' to watch.</summary>
    public bool IsKeptBack(long bytes) =>
        settings.KeptBackBytes > 0
        && (Lacks(DiskRoom.FreeIn(portal.DataDirectory), bytes) || (!register.IsServer && Lacks(DiskRoom.FreeBeside(register.Place), bytes)));

    private bool Lacks(long? free, long bytes) => free - bytes < settings.KeptBackBytes;
}

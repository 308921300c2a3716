using System.Net;
using ComplaintsPortal.Web.Setup.Settings;
using Microsoft.AspNetCore.Connections;

namespace ComplaintsPortal.Web.Setup.Connections;

/// <summary>
/// Who holds how many connections (R53): nobody more than a share, so that one address never shuts out the others. Where a share or the whole is
/// full, the connection on which nobody has been answered for longest gives way; where there is none, the new one is closed.
/// A trusted proxy's connections are those of many and count in no share.
/// </summary>
public sealed class OpenConnections(ConnectionSettings settings, ProxySettings proxy, TimeProvider clock)
{
    private readonly Lock _turn = new();
    private readonly HashSet<OpenConnection> _open = [];
    private readonly Dictionary<string, int> _shares = new(StringComparer.Ordinal);

    /// <summary>Null where there is no room for it.</summary>
    public OpenConnection? Enter(ConnectionContext connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var entering = new OpenConnection(connection, ShareOf(connection.RemoteEndPoint), clock);
        lock (_turn)
        {
            if (entering.Share is { } share && _shares.GetValueOrDefault(share) >= settings.PerAddress && !MakeRoom(share)) return null;
            if (_open.Count >= settings.InAll && !MakeRoom(share: null)) return null;
            _open.Add(entering);
            if (entering.Share is { } own) _shares[own] = _shares.GetValueOrDefault(own) + 1;
        }

        return entering;
    }

    public void Leave(OpenConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        lock (_turn) Forget(connection);
    }

    /// <summary>Ends the longest idle one of a share, or of all.</summary>
    private bool MakeRoom(string? share)
    {
        var (longest, oldest) = (TimeSpan.MinValue, null as OpenConnection);
        foreach (var open in _open)
        {
            if ((share is null || open.Share == share) && open.Idle is { } idle && idle > longest) (longest, oldest) = (idle, open);
        }

        if (oldest is null) return false;
        Forget(oldest);
        oldest.Close();
        return true;
    }

    private void Forget(OpenConnection connection)
    {
        if (!_open.Remove(connection) || connection.Share is not { } share) return;
        if (_shares[share] > 1) _shares[share]--;
        else _shares.Remove(share);
    }

    private string? ShareOf(EndPoint? from)
    {
        if (from is not IPEndPoint { Address: var address }) return null;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return proxy.TrustedNetworks.Any(network => network.Contains(address)) ? null : VisitLimits.ShareOf(address);
    }
}

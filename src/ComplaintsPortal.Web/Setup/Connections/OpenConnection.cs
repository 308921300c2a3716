using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace ComplaintsPortal.Web.Setup.Connections;

/// <summary>One connection, and whether somebody is being answered on it at this moment.</summary>
/// <param name="connection">The server's.</param>
/// <param name="share">Whose share it counts in; null for none.</param>
/// <param name="clock">By which it is idle.</param>
public sealed class OpenConnection(ConnectionContext connection, string? share, TimeProvider clock)
{
    /// <summary>How long a new connection has to say what it wants before it counts as idle.</summary>
    private static readonly TimeSpan ToBegin = TimeSpan.FromSeconds(2);

    private long _since = clock.GetTimestamp();
    private int _underWay;
    private int _served;

    public string? Share { get; } = share;

    /// <summary>For how long nobody has been answered on it; null while somebody is, and while it is new.</summary>
    public TimeSpan? Idle
    {
        get
        {
            var idle = clock.GetElapsedTime(Volatile.Read(ref _since));
            return Volatile.Read(ref _underWay) > 0 || (Volatile.Read(ref _served) == 0 && idle < ToBegin) ? null : idle;
        }
    }

    public void Begin() => Interlocked.Increment(ref _underWay);

    public void End()
    {
        Interlocked.Increment(ref _served);
        Volatile.Write(ref _since, clock.GetTimestamp());
        Interlocked.Decrement(ref _underWay);
    }

    /// <summary>Closes it without harm to a request that arrives at this very moment; one that never said anything is cut.</summary>
    public void Close()
    {
        if (Volatile.Read(ref _served) > 0 && connection.Features.Get<IConnectionLifetimeNotificationFeature>() is { } lifetime) lifetime.RequestClose();
        else connection.Abort(new ConnectionAbortedException("Idle, and others need the room."));
    }
}

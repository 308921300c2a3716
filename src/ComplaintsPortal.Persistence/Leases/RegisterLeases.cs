using System.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Leases;

/// <summary>
/// Has work done by one instance at a time, whichever it is. A lease is short and renewed while the work goes on; that of a killed
/// instance ends by itself. Every instance reads the database's clock, so theirs may differ as they like.
/// </summary>
public sealed class RegisterLeases(IDbContextFactory<RegisterContext> register)
{
    /// <summary>How long the work of an instance that fell silent waits for another.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(20);

    /// <summary>The lease, or null while another holds it, in this process or any other. Let go of it by disposing.</summary>
    public async Task<HeldLease?> TakeAsync(string name, CancellationToken cancellation = default)
    {
        var holder = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";
        var asked = Stopwatch.GetTimestamp();
        await using var database = await register.CreateDbContextAsync(cancellation);
        if (await IsHeldAsync(database, name, cancellation)) return null;
        return await database.WriteAsync(() => TakeAsync(database, name, holder, cancellation), cancellation)
            ? new HeldLease(name, holder, asked, register)
            : null;
    }

    /// <summary>Asked first without the write lock: most who come find it held.</summary>
    private static async Task<bool> IsHeldAsync(RegisterContext database, string name, CancellationToken cancellation)
    {
        var until = await database.Leases.Where(lease => lease.Name == name).Select(lease => (DateTimeOffset?)lease.Until).SingleOrDefaultAsync(cancellation);
        return until > await database.ClockAsync(cancellation);
    }

    private static async Task<bool> TakeAsync(RegisterContext database, string name, string holder, CancellationToken cancellation)
    {
        var now = await database.ClockAsync(cancellation);
        var lease = await database.Leases.SingleOrDefaultAsync(lease => lease.Name == name, cancellation);
        if (lease is null) database.Leases.Add(new Lease { Name = name, Holder = holder, Until = now + Length });
        else if (lease.Until > now) return false;
        else (lease.Holder, lease.Until) = (holder, now + Length);
        return true;
    }
}

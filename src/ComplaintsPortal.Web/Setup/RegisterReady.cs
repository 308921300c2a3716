using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ComplaintsPortal.Web.Setup;

/// <summary>Ready when the register is not known to be damaged, can be read at the schema this program knows, and takes writes.</summary>
public sealed class RegisterReady(IDbContextFactory<RegisterContext> register, WritableRegister writable) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var database = await register.CreateDbContextAsync(cancellationToken);
        if (database.Damage is not null) return HealthCheckResult.Unhealthy();
        await database.Staff.AnyAsync(cancellationToken);
        return await database.IsCurrentAsync(cancellationToken) && await writable.TakesWritesAsync(database, cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
    }
}

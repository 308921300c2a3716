using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Leases;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Setup;

/// <summary>
/// Whether the register takes writes, for a balancer that asks every few seconds: looked at once in <see cref="Rest"/> at most, and
/// without writing into the register as long as no write has failed. Once one has, it is no until one succeeds; and because an
/// instance that nobody is sent to any more writes nothing, it then tries a small one itself.
/// </summary>
public sealed class WritableRegister(IDbContextFactory<RegisterContext> register, RegisterLeases leases, TimeProvider clock) : IDisposable
{
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly string _trial = $"trial-{Guid.NewGuid():N}";
    private (DateTimeOffset At, bool TakesWrites)? _found;

    public async Task<bool> TakesWritesAsync(RegisterContext database, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        await _turn.WaitAsync(cancellation);
        try
        {
            var now = clock.GetUtcNow();
            if (_found is { } found && (now - found.At).Duration() < Rest) return found.TakesWrites && !database.IsStorageFailing;
            _found = (now, await LookAsync(database, cancellation));
            return _found.Value.TakesWrites;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<bool> LookAsync(RegisterContext database, CancellationToken cancellation)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        late.CancelAfter(Patience);
        try
        {
            return await database.TakesWritesAsync(late.Token) && (!database.IsStorageFailing || await TryAsync(late.Token));
        }
        catch (Exception failure) when (StorageFailure.Is(failure) || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return false;
        }
    }

    /// <summary>Takes a lease on nothing and lets go of it: a row that comes and goes like any other.</summary>
    private async Task<bool> TryAsync(CancellationToken cancellation)
    {
        await using var lease = await leases.TakeAsync(_trial, cancellation);
        if (lease is null) return false;
        await using var database = await register.CreateDbContextAsync(cancellation);
        return !database.IsStorageFailing;
    }
}

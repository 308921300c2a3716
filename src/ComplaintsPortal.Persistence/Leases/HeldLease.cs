using System.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Leases;

/// <summary>
/// A lease while it is held: renewed in the background, given back at the end. Where it could not be renewed, <see cref="Lost"/>
/// says so some seconds before anybody else may take it; what is under way then stops.
/// </summary>
public sealed class HeldLease : IAsyncDisposable
{
    private static readonly TimeSpan RenewedEvery = RegisterLeases.Length / 4;

    /// <summary>Given up this long before the others count it as ended: what is under way has this long to stop.</summary>
    private static readonly TimeSpan Margin = RegisterLeases.Length / 4;

    private readonly string _name;
    private readonly string _holder;
    private readonly IDbContextFactory<RegisterContext> _register;
    private readonly CancellationTokenSource _done = new();
    private readonly CancellationTokenSource _lost = new();
    private readonly Task _renewing;
    private long _sure;

    internal HeldLease(string name, string holder, long asked, IDbContextFactory<RegisterContext> register)
    {
        (_name, _holder, _sure, _register) = (name, holder, asked, register);
        _renewing = Task.Run(RenewAsync);
    }

    public CancellationToken Lost => _lost.Token;

    /// <summary>Whether it is held for sure, by the time that went by here since it was last asked for: a process that slept too long finds out.</summary>
    public bool IsHeld => !_lost.IsCancellationRequested && Stopwatch.GetElapsedTime(Volatile.Read(ref _sure)) < RegisterLeases.Length - Margin;

    public async ValueTask DisposeAsync()
    {
        await _done.CancelAsync();
        await _renewing;
        try
        {
            await using var database = await _register.CreateDbContextAsync();
            await database.WriteAsync(() => Mine(database).ExecuteDeleteAsync());
        }
        catch (Exception failure) when (DatabaseFailure.In(failure) is not null)
        {
            // It ends by itself.
        }

        _done.Dispose();
        _lost.Dispose();
    }

    private async Task RenewAsync()
    {
        while (!_done.IsCancellationRequested)
        {
            await Task.Delay(RenewedEvery, _done.Token).ContinueWith(_ => { }, TaskScheduler.Default);
            if (_done.IsCancellationRequested) return;
            if (await WasRenewedAsync() == false || !IsHeld)
            {
                await _lost.CancelAsync();
                return;
            }
        }
    }

    /// <summary>False: another has it. Null: the database could not be asked; tried again as long as it is held for sure.</summary>
    private async Task<bool?> WasRenewedAsync()
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(_done.Token);
        late.CancelAfter(RenewedEvery);
        try
        {
            var asked = Stopwatch.GetTimestamp();
            await using var database = await _register.CreateDbContextAsync(late.Token);
            var renewed = await database.WriteAsync(async () =>
            {
                var until = await database.ClockAsync(late.Token) + RegisterLeases.Length;
                return await Mine(database).ExecuteUpdateAsync(set => set.SetProperty(lease => lease.Until, until), late.Token) > 0;
            }, late.Token);
            if (renewed) Volatile.Write(ref _sure, asked);
            return renewed;
        }
        catch (Exception failure) when (failure is OperationCanceledException || DatabaseFailure.In(failure) is not null)
        {
            return null;
        }
    }

    private IQueryable<Lease> Mine(RegisterContext database) => database.Leases.Where(lease => lease.Name == _name && lease.Holder == _holder);
}

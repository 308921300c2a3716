using ComplaintsPortal.Persistence.Leases;
using ComplaintsPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Tests.Leases;

public sealed class RegisterLeasesTests : IDisposable
{
    private const string Name = "letters";
    private readonly TemporaryDatabase _database = new();
    private readonly RegisterLeases _here;
    private readonly RegisterLeases _there;

    public RegisterLeasesTests() => (_here, _there) = (new RegisterLeases(_database), new RegisterLeases(_database));

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Take_WhileAnotherHoldsIt_IsRefusedUntilItIsGivenBack()
    {
        var held = await _here.TakeAsync(Name);

        Assert.True(held!.IsHeld);
        Assert.Null(await _there.TakeAsync(Name));
        Assert.Null(await _here.TakeAsync(Name));
        await using (var other = await _there.TakeAsync("antivirus")) Assert.NotNull(other);

        await held.DisposeAsync();
        await using var next = await _there.TakeAsync(Name);
        Assert.NotNull(next);
    }

    [Fact]
    public async Task Take_ByEightAtOnce_IsGrantedToOne()
    {
        for (var round = 0; round < 5; round++)
        {
            var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => new RegisterLeases(_database).TakeAsync(Name))));
            var held = Assert.Single(taken.OfType<HeldLease>());
            await held.DisposeAsync();
        }
    }

    [Fact]
    public async Task Take_AfterTheHolderFellSilent_IsGrantedOnceItsTimeIsOver()
    {
        await LeaveBehindAsync(TimeSpan.FromMinutes(1));
        Assert.Null(await _there.TakeAsync(Name));

        await SetUntilAsync(TimeSpan.FromSeconds(-1));

        await using var next = await _there.TakeAsync(Name);
        Assert.NotNull(next);
        Assert.Null(await _here.TakeAsync(Name));
    }

    [Fact]
    public async Task Hold_AfterAnotherTookIt_FindsOutAndLeavesItToTheOther()
    {
        var slept = await _here.TakeAsync(Name);
        await SetUntilAsync(TimeSpan.FromSeconds(-1));
        await using var other = await _there.TakeAsync(Name);
        Assert.NotNull(other);

        using var patience = new CancellationTokenSource(RegisterLeases.Length);
        using var lost = slept!.Lost.Register(patience.Cancel);
        await Task.Delay(Timeout.Infinite, patience.Token).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.True(slept.Lost.IsCancellationRequested);
        Assert.False(slept.IsHeld);
        await slept.DisposeAsync();
        Assert.Null(await _here.TakeAsync(Name));
    }

    [Fact]
    public async Task Clock_OfTheDatabase_IsInUtcAndOfToday()
    {
        await using var database = _database.CreateDbContext();

        var now = await database.ClockAsync();

        Assert.Equal(TimeSpan.Zero, now.Offset);
        Assert.InRange(now - TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(-5), TimeSpan.FromMinutes(5));
    }

    /// <summary>What a killed instance leaves.</summary>
    private async Task LeaveBehindAsync(TimeSpan until)
    {
        await using var database = _database.CreateDbContext();
        await database.WriteAsync(async () => database.Leases.Add(new Lease { Name = Name, Holder = "gone", Until = await database.ClockAsync() + until }));
    }

    private async Task SetUntilAsync(TimeSpan until)
    {
        await using var database = _database.CreateDbContext();
        var at = await database.ClockAsync() + until;
        await database.WriteAsync(() => database.Leases.ExecuteUpdateAsync(set => set.SetProperty(lease => lease.Until, at)));
    }
}

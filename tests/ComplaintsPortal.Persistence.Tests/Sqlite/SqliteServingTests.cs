using ComplaintsPortal.Persistence.Sqlite;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Testing.Databases;

namespace ComplaintsPortal.Persistence.Tests.Sqlite;

[OnlyOn(DatabaseProvider.Sqlite)]
public sealed class SqliteServingTests : IDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    private readonly TemporaryDatabase _database = new();

    [Fact]
    public async Task Take_ByNobodyElse_IsGivenAtOnceAndAgain()
    {
        using var alone = new SqliteServing(_database.Settings);

        Assert.True(await alone.TakeAsync(TimeSpan.Zero, () => Assert.Fail("Nobody is there to wait for.")));
        Assert.True(await alone.TakeAsync(TimeSpan.Zero, () => Assert.Fail("It is held already.")));
    }

    [Fact]
    public async Task Take_WhileAnotherHoldsIt_IsRefusedInTheEnd()
    {
        using var first = new SqliteServing(_database.Settings);
        using var second = new SqliteServing(_database.Settings);
        await first.TakeAsync(TimeSpan.Zero, () => { });
        var said = 0;

        Assert.False(await second.TakeAsync(TimeSpan.FromMilliseconds(250), () => said++));
        Assert.Equal(1, said);
    }

    [Fact]
    public async Task Take_WhileAnotherLeaves_WaitsForItsEnd()
    {
        using var first = new SqliteServing(_database.Settings);
        using var second = new SqliteServing(_database.Settings);
        await first.TakeAsync(TimeSpan.Zero, () => { });

        Assert.True(await second.TakeAsync(Long, first.Dispose));
    }

    [Fact]
    public async Task Take_BesideWhoeverWorksWithTheDatabase_IsGiven()
    {
        using var work = new SqliteInUse(_database.Settings);
        using var alone = new SqliteServing(_database.Settings);
        work.Share();

        Assert.True(await alone.TakeAsync(TimeSpan.Zero, () => Assert.Fail("A verb is no portal.")));
    }

    public void Dispose() => _database.Dispose();
}

using ComplaintsPortal.Persistence.Sqlite;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Tests.Sqlite;

[OnlyOn(DatabaseProvider.Sqlite), Trait("Rule", "R1")]
public sealed class SqliteCheckTests : IAsyncLifetime
{
    private readonly TemporaryDatabase _database = new();

    private string Place => SqliteOptions.FileOf(_database.Settings);

    public async Task InitializeAsync()
    {
        await using var database = _database.CreateDbContext();
        await database.WriteAsync(() => database.AddRangeAsync(Enumerable.Range(1, 40).Select(rank => Sample.Complaint(rank, description: new string('d', 20_000) + $"Marque {rank}."))));
        await database.Database.CloseConnectionAsync();
        _database.LetGo();
    }

    public Task DisposeAsync()
    {
        _database.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public void FirstDamage_OfAWholeFile_IsNone() => Assert.Null(SqliteCheck.FirstDamage(_database.Settings));

    [Theory]
    [InlineData(FileDamage.Header)]
    [InlineData(FileDamage.MiddlePage)]
    [InlineData(FileDamage.Truncated)]
    public void FirstDamage_OfADamagedFile_IsTold(FileDamage damage)
    {
        damage.Do(Place, "Marque 20.");

        Assert.NotNull(SqliteCheck.FirstDamage(_database.Settings));
    }

    [Fact]
    public async Task Write_OnceDamageIsKnown_IsNotBegun()
    {
        await using var database = _database.CreateDbContext();
        database.NoteDamage("Page 7: btreeInitPage() returns error code 11");

        var refused = await Assert.ThrowsAsync<DamagedRegisterException>(() => database.WriteAsync(() => Task.FromResult(database.Add(Sample.Complaint(99)))));

        Assert.Contains("Page 7", refused.Message, StringComparison.Ordinal);
        Assert.Equal(40, await database.Complaints.CountAsync());
    }

    [Fact]
    public async Task Read_ThatMeetsADamagedPage_IsRemembered()
    {
        FileDamage.Truncated.Do(Place, "");
        await using var database = _database.CreateDbContext();

        await Assert.ThrowsAnyAsync<Exception>(() => database.Complaints.AsNoTracking().ToListAsync());

        await using var other = _database.CreateDbContext();
        Assert.NotNull(other.Damage);
    }
}

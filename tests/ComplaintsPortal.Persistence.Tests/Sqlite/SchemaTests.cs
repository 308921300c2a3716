using ComplaintsPortal.Testing;
using ComplaintsPortal.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Tests.Sqlite;

[OnlyOn(DatabaseProvider.Sqlite)]
public sealed class SchemaTests : IDisposable
{
    private readonly TemporaryDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public void Migrations_OfTheModel_AreNotPending()
    {
        using var database = _database.CreateDbContext();

        Assert.False(database.Database.HasPendingModelChanges(), "The model has changed: see docs/decisions/0002-persistence.md on how to renew the migration.");
    }

    [Fact]
    public void Tables_OfTheModel_AreAllNamedInAMapping()
    {
        using var database = _database.CreateDbContext();

        Assert.All(database.Model.GetEntityTypes(), entity => Assert.Matches("^[a-z_]+$", entity.GetTableName()));
        var columns = database.Model.GetEntityTypes().Where(entity => !entity.IsMappedToJson()).SelectMany(entity => entity.GetProperties());
        Assert.All(columns, property => Assert.Matches("^[a-z0-9_]+$", property.GetColumnName()));
    }

    [Fact]
    public async Task Migrate_ADatabaseThatIsCurrent_ChangesNothing()
    {
        await using var database = _database.CreateDbContext();
        var before = await SchemaAsync(database);

        await database.MigrateAsync();

        Assert.Equal(before, await SchemaAsync(database));
        Assert.Contains(before, line => line.Contains("search_index", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Migrate_ADatabaseWhoseTriggersWereTakenAway_PutsThemBack()
    {
        await using var database = _database.CreateDbContext();
        var before = await SchemaAsync(database);
        await database.Database.ExecuteSqlRawAsync("DROP TRIGGER journal_never_change");

        await database.MigrateAsync();

        Assert.Equal(before, await SchemaAsync(database));
    }

    [Fact]
    public async Task Migrate_AfterAMigrationThatCrashed_DoesNotWaitForEver()
    {
        var folder = Directory.CreateTempSubdirectory("portal-").FullName;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using (var database = RegisterContexts.Open(new DatabaseSettings(folder)))
        {
            await database.Database.ExecuteSqlRawAsync("CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL)", patience.Token);
            await database.Database.ExecuteSqlRawAsync("INSERT INTO __EFMigrationsLock VALUES (1, '2020-01-01 00:00:00')", patience.Token);

            await database.MigrateAsync(patience.Token);

            Assert.Empty(await database.Database.GetPendingMigrationsAsync(patience.Token));
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Passkeys_OfStaff_HaveATable()
    {
        using var database = _database.CreateDbContext();

        Assert.Contains("staff_passkeys", database.Model.GetEntityTypes().Select(entity => entity.GetTableName()));
    }

    private static Task<List<string>> SchemaAsync(RegisterContext database) => database.Database
        .SqlQuery<string>($"SELECT name || ' ' || coalesce(sql, '') AS Value FROM sqlite_schema ORDER BY type, name")
        .ToListAsync();
}

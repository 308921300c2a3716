using ComplaintsPortal.Testing;
using ComplaintsPortal.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ComplaintsPortal.Persistence.Tests.PostgreSql;

[OnlyOn(DatabaseProvider.PostgreSql)]
public sealed class PostgreSqlSchemaTests : IDisposable
{
    private const string Wall = """
        SELECT pg_get_triggerdef(t.oid) || p.prosrc || t.tgenabled::text AS "Value"
        FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid WHERE NOT t.tgisinternal ORDER BY t.tgname
        """;

    private readonly TemporaryDatabase _database = new();

    public void Dispose() => _database.Dispose();

    /// <summary>What someone might do to the wall who may change the schema.</summary>
    [Theory]
    [InlineData("DROP TRIGGER journal_never_change ON journal")]
    [InlineData("ALTER TABLE journal DISABLE TRIGGER journal_never_change")]
    [InlineData("ALTER TABLE journal DISABLE TRIGGER ALL")]
    [InlineData("CREATE OR REPLACE FUNCTION journal_never_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'")]
    [InlineData("DROP FUNCTION journal_are_not_emptied() CASCADE")]
    [InlineData("DROP INDEX search_entries_words")]
    public async Task Migrate_ADatabaseWhoseWallWasBreached_PutsItRight(string breach)
    {
        await using var database = _database.CreateDbContext();
        var before = await WallAsync(database);
        _database.RunRaw(breach);

        await database.MigrateAsync();

        Assert.Equal(before, await WallAsync(database));
    }

    [Fact]
    public async Task Migrate_ADatabaseThatIsCurrent_LeavesTheTriggersOfOthers()
    {
        await using var database = _database.CreateDbContext();
        _database.RunRaw("CREATE TRIGGER of_the_administrator BEFORE UPDATE ON complaints FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()");
        var before = await WallAsync(database);

        await database.MigrateAsync();

        Assert.Equal(before, await WallAsync(database));
    }

    [Theory, Trait("Rule", "R34")]
    [InlineData("journal")]
    [InlineData("complaints CASCADE")]
    [InlineData("letters CASCADE")]
    [InlineData("file_chunks")]
    public void Truncate_WhatMayOnlyBeAddedTo_IsRefused(string table)
    {
        var refusal = Assert.ThrowsAny<PostgresException>(() => _database.RunRaw($"TRUNCATE {table}"));

        Assert.Contains("may only be added to", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IsCurrent_WhereThereIsNoDatabaseOrNoTable_IsFalse()
    {
        var elsewhere = new NpgsqlConnectionStringBuilder(_database.ConnectionText) { Database = $"none{Guid.NewGuid():N}", Pooling = false };
        await using var none = RegisterContexts.Open(_database.Settings with { ConnectionString = elsewhere.ToString() });
        Assert.False(await none.IsCurrentAsync());

        await none.MigrateAsync();

        Assert.True(await none.IsCurrentAsync());
        await none.Database.EnsureDeletedAsync();
    }

    /// <summary>The account of docs/operations.md that serves: it writes and reads, and cannot take the wall down.</summary>
    [Fact]
    public async Task Serve_AsAnAccountThatOwnsNothing_WritesAndCannotChangeTheSchema()
    {
        var role = $"r{Guid.NewGuid():N}";
        _database.RunRaw($"CREATE ROLE {role} LOGIN; GRANT USAGE ON SCHEMA public TO {role}; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}; GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {role}");
        var settings = _database.Settings with { ConnectionString = new NpgsqlConnectionStringBuilder(_database.ConnectionText) { Username = role, Pooling = false }.ToString() };
        await using (var database = RegisterContexts.Open(settings))
        {
            Assert.True(await database.IsCurrentAsync());
            await database.WriteAsync(() => Task.FromResult(database.Add(Sample.Complaint())));

            Assert.Single(await database.Matching("lefevre").ToListAsync());
            foreach (var forbidden in (string[])["ALTER TABLE journal DISABLE TRIGGER ALL", "DROP TRIGGER journal_are_kept ON journal", "TRUNCATE journal"])
                await Assert.ThrowsAsync<PostgresException>(() => database.Database.ExecuteSqlRawAsync(forbidden));
            await database.MigrateAsync();
        }

        _database.RunRaw($"DROP OWNED BY {role}; DROP ROLE {role}");
    }

    [Fact]
    public async Task Find_ByWord_WalksTheIndex()
    {
        await using var database = _database.CreateDbContext();
        var query = database.Matching("lefevre zoe").Select(entry => entry.ComplaintId);
        using var connection = _database.OpenRaw();
        using var command = connection.CreateCommand();
        command.CommandText = "SET enable_seqscan = off; EXPLAIN " + query.ToQueryString().Split("\n\n")[^1].Replace("@p0", "'''lefevre'':*'", StringComparison.Ordinal);

        Assert.Contains("search_entries_words", Read(command), StringComparison.Ordinal);
    }

    private static Task<List<string>> WallAsync(RegisterContext database) => database.Database.SqlQueryRaw<string>(Wall).ToListAsync();

    private static string Read(System.Data.Common.DbCommand command)
    {
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read()) lines.Add(reader.GetString(0));
        return string.Join('\n', lines);
    }
}

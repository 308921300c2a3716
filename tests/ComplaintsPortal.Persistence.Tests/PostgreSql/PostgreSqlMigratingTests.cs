using ComplaintsPortal.Persistence.PostgreSql;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ComplaintsPortal.Persistence.Tests.PostgreSql;

/// <summary>Several instances that start at once, on a database of their own that holds nothing yet.</summary>
[OnlyOn(DatabaseProvider.PostgreSql)]
public sealed class PostgreSqlMigratingTests : IDisposable
{
    private const int Instances = 4;

    private readonly TemporaryDatabase _server = new();

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    [InlineData(5, false)]
    public async Task Migrate_BySeveralAtOnce_BringsEachToTheSchema(int round, bool isThere)
    {
        var name = $"several_{round}_{Guid.NewGuid():N}";
        if (isThere) _server.RunRaw($"CREATE DATABASE {name}");
        var settings = _server.Settings with { ConnectionString = new NpgsqlConnectionStringBuilder(_server.ConnectionText) { Database = name, Pooling = false }.ToString() };
        try
        {
            await Task.WhenAll(Enumerable.Range(0, Instances).Select(_ => Task.Run(() => MigrateAsync(settings))));

            await using var database = RegisterContexts.Open(settings);
            Assert.True(await database.IsCurrentAsync());
            await database.WriteAsync(() => Task.FromResult(database.Add(Sample.Complaint())));
            Assert.Single(await database.Matching("lefevre").ToListAsync());
            await Assert.ThrowsAsync<PostgresException>(() => database.Database.ExecuteSqlRawAsync("DELETE FROM complaints"));
        }
        finally
        {
            _server.RunRaw($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        }
    }

    /// <summary>One lock around all of it: nothing is made by who waits.</summary>
    [Fact]
    public async Task Migrate_WhileAnotherInstanceDoes_TouchesNothingUntilItsTurn()
    {
        var name = $"waiting_{Guid.NewGuid():N}";
        _server.RunRaw($"CREATE DATABASE {name}");
        var settings = _server.Settings with { ConnectionString = new NpgsqlConnectionStringBuilder(_server.ConnectionText) { Database = name, Pooling = false }.ToString() };
        try
        {
            await using var other = new NpgsqlConnection(settings.ConnectionString);
            await other.OpenAsync();
            await AskAsync(other, $"SELECT 1 FROM pg_advisory_lock({PostgreSqlWriting.MigrationLock})");

            var waiting = Task.Run(() => MigrateAsync(settings));
            while (!waiting.IsCompleted && await AskAsync(other, "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted") is 0L) await Task.Yield();

            Assert.Equal(0L, await AskAsync(other, "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'"));
            await AskAsync(other, $"SELECT pg_advisory_unlock({PostgreSqlWriting.MigrationLock})");
            await waiting;
        }
        finally
        {
            _server.RunRaw($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        }
    }

    private static async Task<object?> AskAsync(NpgsqlConnection connection, string question)
    {
        await using var command = new NpgsqlCommand(question, connection);
        return await command.ExecuteScalarAsync();
    }

    private static async Task MigrateAsync(DatabaseSettings settings)
    {
        await using var database = RegisterContexts.Open(settings);
        await database.MigrateAsync();
    }
}

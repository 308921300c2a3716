using System.Data.Common;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Testing;

/// <summary>
/// A real database for one test, with a data directory that goes with it; unless told otherwise of the kind that the test
/// runs on. The migrations run once per test run; each test gets a copy of what they made.
/// </summary>
public sealed class TemporaryDatabase : IDbContextFactory<RegisterContext>, IDisposable
{
    public TemporaryDatabase() : this(TestDatabases.Current)
    {
    }

    public TemporaryDatabase(DatabaseProvider provider)
    {
        var folder = Directory.CreateTempSubdirectory("portal-").FullName;
        Settings = new DatabaseSettings(folder, DatabaseMaker.Make(provider, folder), provider);
    }

    /// <summary>For a host that is to use this very database.</summary>
    public DatabaseSettings Settings { get; }

    public string ConnectionText => Settings.ConnectionText;

    /// <summary>Lays a migrated, empty SQLite database into a data directory that may not exist yet.</summary>
    public static void CopyTo(string dataDirectory) => DatabaseMaker.CopySqliteTo(dataDirectory);

    public RegisterContext CreateDbContext() => RegisterContexts.Open(Settings, options => options.AddInterceptors(OrderedLimits.Wanted));

    /// <summary>A context whose queries are explained as they are asked.</summary>
    public RegisterContext CreateDbContext(QueryPlans plans) => RegisterContexts.Open(Settings, options => options.AddInterceptors(plans, OrderedLimits.Wanted));

    /// <summary>A connection without the portal's code around it: for what an outsider could do to the database.</summary>
    public DbConnection OpenRaw()
    {
        var connection = RawAccess.Unopened(Settings);
        connection.Open();
        return connection;
    }

    /// <summary>Does as an outsider would, in SQLite's words: bytes (<c>x'00'</c>) are put into those of the database.</summary>
    public int RunRaw(string statement)
    {
        using var connection = OpenRaw();
        using var command = connection.CreateCommand();
        command.CommandText = RawAccess.InWordsOf(Settings.Provider, statement);
        return command.ExecuteNonQuery();
    }

    /// <summary>What someone does first who may change the schema: takes a trigger away.</summary>
    public void DropTrigger(string name, string table) =>
        RunRaw(Settings.Provider == DatabaseProvider.PostgreSql ? $"DROP TRIGGER {name} ON {table}" : $"DROP TRIGGER {name}");

    /// <summary>Does as the database's owner could, past every wall and every reference between tables, in SQLite's words.</summary>
    public int RunPastTheWalls(string statement)
    {
        using var connection = OpenRaw();
        using var command = connection.CreateCommand();
        command.CommandText = RawAccess.LowerWalls(connection, Settings.Provider) + RawAccess.InWordsOf(Settings.Provider, statement);
        return command.ExecuteNonQuery();
    }

    /// <summary>Past the walls, a second row like one that is there, but for the values named, in SQL.</summary>
    public void Duplicate(string table, params (string Column, string Value)[] but)
    {
        using var connection = OpenRaw();
        var (columns, id) = (RawAccess.Columns(connection, table), RawAccess.FirstId(connection, table));
        var values = columns.Select(column => but.FirstOrDefault(one => one.Column == column).Value ?? $"\"{column}\"");
        RunPastTheWalls($"INSERT INTO {table} ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) SELECT {string.Join(", ", values)} FROM {table} WHERE id = '{id}'");
    }

    /// <summary>Every row of every table, as text: equal before and after an act that left nothing.</summary>
    public string Rows()
    {
        using var database = CreateDbContext();
        using var connection = OpenRaw();
        var tables = database.Model.GetEntityTypes().Select(entity => entity.GetTableName()).OfType<string>().Distinct().Order(StringComparer.Ordinal);
        return string.Join('\n', tables.Select(table => $"{table}\n{string.Join('\n', RawAccess.Rows(connection, table))}"));
    }

    /// <summary>Ends the connections that this process keeps to it, as if it had ended.</summary>
    public void LetGo() => RawAccess.ClearPool(Settings);

    public void Dispose()
    {
        LetGo();
        DatabaseMaker.Drop(Settings);
        Directory.Delete(Settings.DataDirectory, recursive: true);
    }
}

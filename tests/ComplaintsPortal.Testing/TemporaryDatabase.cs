using System.Data.Common;
using System.Text.RegularExpressions;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Sqlite;
using ComplaintsPortal.Testing.Databases;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ComplaintsPortal.Testing;

/// <summary>
/// A real database for one test, with a data directory that goes with it; unless told otherwise of the kind that the test
/// runs on. The migrations run once per test run; each test gets a copy of what they made.
/// </summary>
public sealed partial class TemporaryDatabase : IDbContextFactory<RegisterContext>, IDisposable
{
    private const string Template = "portal_template";

    private static readonly Lazy<byte[]> SqliteFile = new(MigrateSqlite);
    private static readonly Lazy<string> PostgreSqlTemplate = new(MigratePostgreSql);

    public TemporaryDatabase() : this(TestDatabases.Current)
    {
    }

    public TemporaryDatabase(DatabaseProvider provider)
    {
        var folder = Directory.CreateTempSubdirectory("portal-").FullName;
        Settings = new DatabaseSettings(folder, Make(provider, folder), provider);
    }

    /// <summary>For a host that is to use this very database.</summary>
    public DatabaseSettings Settings { get; }

    public string ConnectionText => Settings.ConnectionText;

    /// <summary>Lays a migrated, empty SQLite database into a data directory that may not exist yet.</summary>
    public static void CopyTo(string dataDirectory)
    {
        Directory.CreateDirectory(dataDirectory);
        File.WriteAllBytes(Path.Combine(dataDirectory, SqliteOptions.FileName), SqliteFile.Value);
    }

    public RegisterContext CreateDbContext() => RegisterContexts.Open(Settings);

    /// <summary>A context whose queries are explained as they are asked.</summary>
    public RegisterContext CreateDbContext(QueryPlans plans) => RegisterContexts.Open(Settings, options => options.AddInterceptors(plans));

    /// <summary>A connection without the portal's code around it: for what an outsider could do to the database.</summary>
    public DbConnection OpenRaw()
    {
        var connection = Unopened();
        connection.Open();
        return connection;
    }

    /// <summary>Does as an outsider would, in SQLite's words: <c>x'00'</c> is put into those of the database.</summary>
    public int RunRaw(string statement)
    {
        using var connection = OpenRaw();
        using var command = connection.CreateCommand();
        command.CommandText = Settings.Provider switch
        {
            DatabaseProvider.PostgreSql => Bytes().Replace(statement, @"'\x$1'"),
            DatabaseProvider.SqlServer => Bytes().Replace(statement, "0x$1"),
            _ => statement,
        };
        return command.ExecuteNonQuery();
    }

    /// <summary>What someone does first who may change the schema: takes a trigger away.</summary>
    public void DropTrigger(string name, string table) =>
        RunRaw(Settings.Provider == DatabaseProvider.PostgreSql ? $"DROP TRIGGER {name} ON {table}" : $"DROP TRIGGER {name}");

    /// <summary>Every row of every table, as text: equal before and after an act that left nothing.</summary>
    public string Rows()
    {
        using var database = CreateDbContext();
        using var connection = OpenRaw();
        var tables = database.Model.GetEntityTypes().Select(entity => entity.GetTableName()).OfType<string>().Distinct().Order(StringComparer.Ordinal);
        return string.Join('\n', tables.Select(table => $"{table}\n{string.Join('\n', Texts(connection, $"SELECT * FROM \"{table}\""))}"));
    }

    public void Dispose()
    {
        using (var connection = Unopened()) ClearPool(connection);
        if (Settings.Provider == DatabaseProvider.PostgreSql) OnServer($"DROP DATABASE {NameOf(Settings.ConnectionString!)} WITH (FORCE)");
        if (Settings.Provider == DatabaseProvider.SqlServer) CreateDbContext().Database.EnsureDeleted();
        Directory.Delete(Settings.DataDirectory, recursive: true);
    }

    private static string? Make(DatabaseProvider provider, string folder)
    {
        var name = $"t{Guid.NewGuid():N}";
        switch (provider)
        {
            case DatabaseProvider.PostgreSql:
                OnServer($"CREATE DATABASE {name} TEMPLATE {PostgreSqlTemplate.Value}");
                return $"{PostgreSqlServer.ConnectionTo(name)};Maximum Pool Size=30;Connection Idle Lifetime=5;Connection Pruning Interval=5";
            case DatabaseProvider.SqlServer:
                Migrate(new DatabaseSettings(folder, SqlServerOfTests.ConnectionTo(name), provider));
                return SqlServerOfTests.ConnectionTo(name);
            default:
                CopyTo(folder);
                return null;
        }
    }

    private static byte[] MigrateSqlite()
    {
        var settings = new DatabaseSettings(Directory.CreateTempSubdirectory("portal-").FullName);
        Migrate(settings);
        using (var pool = new SqliteConnection(settings.ConnectionText)) SqliteConnection.ClearPool(pool);
        var bytes = File.ReadAllBytes(Path.Combine(settings.DataDirectory, SqliteOptions.FileName));
        Directory.Delete(settings.DataDirectory, recursive: true);
        return bytes;
    }

    private static string MigratePostgreSql()
    {
        OnServer($"DROP DATABASE IF EXISTS {Template}");
        Migrate(new DatabaseSettings("", $"{PostgreSqlServer.ConnectionTo(Template)};Pooling=false", DatabaseProvider.PostgreSql));
        return Template;
    }

    private static void Migrate(DatabaseSettings settings)
    {
        using var database = RegisterContexts.Open(settings);
        database.MigrateAsync().GetAwaiter().GetResult();
    }

    private static void OnServer(string statement)
    {
        using var connection = new NpgsqlConnection(PostgreSqlServer.ConnectionTo("postgres"));
        connection.Open();
        using var command = new NpgsqlCommand(statement, connection);
        command.ExecuteNonQuery();
    }

    private static string NameOf(string connection) => new NpgsqlConnectionStringBuilder(connection).Database!;

    private DbConnection Unopened() => Settings.Provider switch
    {
        DatabaseProvider.PostgreSql => new NpgsqlConnection(ConnectionText),
        DatabaseProvider.SqlServer => new SqlConnection(ConnectionText),
        _ => new SqliteConnection(ConnectionText),
    };

    private static void ClearPool(DbConnection connection)
    {
        switch (connection)
        {
            case NpgsqlConnection postgres: NpgsqlConnection.ClearPool(postgres); break;
            case SqlConnection server: SqlConnection.ClearPool(server); break;
            case SqliteConnection sqlite: SqliteConnection.ClearPool(sqlite); break;
        }
    }

    private static List<string> Texts(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => Text(reader.GetValue(column)))));
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    [GeneratedRegex("(?<!')x'([0-9a-f]*)'")]
    private static partial Regex Bytes();

    private static string? Text(object value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        string[] several => string.Join(',', several),
        _ => value.ToString(),
    };
}

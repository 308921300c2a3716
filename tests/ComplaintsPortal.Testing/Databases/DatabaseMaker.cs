using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Sqlite;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ComplaintsPortal.Testing.Databases;

/// <summary>Makes migrated, empty databases: the migrations run once per test process where the database can be copied.</summary>
internal static class DatabaseMaker
{
    private const string Template = "portal_template";

    private static readonly Lazy<byte[]> SqliteFile = new(MigrateSqlite);
    private static readonly Lazy<string> PostgreSqlTemplate = new(MigratePostgreSql);

    /// <summary>Answers the connection string; none for the file in the folder.</summary>
    public static string? Make(DatabaseProvider provider, string folder)
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
                CopySqliteTo(folder);
                return null;
        }
    }

    public static void Drop(DatabaseSettings settings)
    {
        if (settings.Provider == DatabaseProvider.PostgreSql)
            OnServer($"DROP DATABASE {new NpgsqlConnectionStringBuilder(settings.ConnectionString).Database} WITH (FORCE)");
        if (settings.Provider != DatabaseProvider.SqlServer) return;
        using var database = RegisterContexts.Open(settings);
        database.Database.EnsureDeleted();
    }

    public static void CopySqliteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, SqliteOptions.FileName), SqliteFile.Value);
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

    /// <summary>A name of this process's own: the server may be shared.</summary>
    private static string MigratePostgreSql()
    {
        var name = $"{Template}_{Environment.ProcessId}";
        OnServer($"DROP DATABASE IF EXISTS {name}");
        Migrate(new DatabaseSettings("", $"{PostgreSqlServer.ConnectionTo(name)};Pooling=false", DatabaseProvider.PostgreSql));
        return name;
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
}

using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Testing;

/// <summary>
/// A real database for one test, in a folder of its own that goes with it. The migrations run once per test run; each
/// test gets a copy of what they made.
/// </summary>
public sealed class TemporaryDatabase : IDbContextFactory<RegisterContext>, IDisposable
{
    private static readonly Lazy<byte[]> Migrated = new(Migrate);
    private readonly DbContextOptions<SqliteRegisterContext> _options;

    public TemporaryDatabase()
    {
        Settings = new DatabaseSettings(Directory.CreateTempSubdirectory("portal-").FullName);
        CopyTo(Settings.DataDirectory);
        _options = SqliteOptions.WithoutHost(Settings);
    }

    /// <summary>For a host that is to use this very database.</summary>
    public DatabaseSettings Settings { get; }

    public string ConnectionText => SqliteOptions.ConnectionText(Settings);

    /// <summary>Lays a migrated, empty database into a data directory that may not exist yet.</summary>
    public static void CopyTo(string dataDirectory)
    {
        Directory.CreateDirectory(dataDirectory);
        File.WriteAllBytes(Path.Combine(dataDirectory, SqliteOptions.FileName), Migrated.Value);
    }

    public RegisterContext CreateDbContext() => new SqliteRegisterContext(_options);

    /// <summary>A context whose queries are explained as they are asked.</summary>
    public RegisterContext CreateDbContext(QueryPlans plans) =>
        new SqliteRegisterContext(new DbContextOptionsBuilder<SqliteRegisterContext>(_options).AddInterceptors(plans).Options);

    /// <summary>A connection without the portal's code around it: for what an outsider could do to the file.</summary>
    public SqliteConnection OpenRaw()
    {
        var connection = new SqliteConnection(ConnectionText);
        connection.Open();
        return connection;
    }

    public void Dispose()
    {
        using (var pool = new SqliteConnection(ConnectionText)) SqliteConnection.ClearPool(pool);
        Directory.Delete(Settings.DataDirectory, recursive: true);
    }

    private static byte[] Migrate()
    {
        var settings = new DatabaseSettings(Directory.CreateTempSubdirectory("portal-").FullName);
        using (var database = new SqliteRegisterContext(SqliteOptions.WithoutHost(settings))) database.MigrateAsync().GetAwaiter().GetResult();
        using (var pool = new SqliteConnection(SqliteOptions.ConnectionText(settings))) SqliteConnection.ClearPool(pool);
        var bytes = File.ReadAllBytes(Path.Combine(settings.DataDirectory, SqliteOptions.FileName));
        Directory.Delete(settings.DataDirectory, recursive: true);
        return bytes;
    }
}

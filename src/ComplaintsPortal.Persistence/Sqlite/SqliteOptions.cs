using ComplaintsPortal.Persistence.AppendOnly;
using ComplaintsPortal.Persistence.Staff;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Sqlite;

public static class SqliteOptions
{
    public const string FileName = "portail.db";

    private static readonly AppendOnlyGuard Guard = new();
    private static readonly SqlitePragmas Pragmas = new();
    private static readonly SqliteDamageWatch DamageWatch = new();

    public static void Configure(DbContextOptionsBuilder options, DatabaseSettings settings) => options
        .UseSqlite(ConnectionText(settings))
        .AddInterceptors(Pragmas, Guard, DamageWatch);

    /// <summary>The same model and database where no host provides services: design time and tests.</summary>
    public static DbContextOptions<SqliteRegisterContext> WithoutHost(DatabaseSettings settings)
    {
        var options = new DbContextOptionsBuilder<SqliteRegisterContext>();
        Configure(options, settings);
        return options.UseApplicationServiceProvider(StaffSchema.Services).Options;
    }

    /// <summary>The database's file, absolute.</summary>
    public static string FileOf(DatabaseSettings settings) => new SqliteConnectionStringBuilder(ConnectionText(settings)).DataSource;

    /// <summary>A data source without a folder of its own lies in the data directory.</summary>
    public static string ConnectionText(DatabaseSettings settings)
    {
        var connection = new SqliteConnectionStringBuilder(settings.ConnectionString);
        if (connection.DataSource.Length == 0) connection.DataSource = FileName;
        connection.DataSource = Path.GetFullPath(connection.DataSource, Path.GetFullPath(settings.DataDirectory));
        connection.ForeignKeys = true;
        connection.DefaultTimeout = SqlitePragmas.BusySeconds;
        return connection.ToString();
    }
}

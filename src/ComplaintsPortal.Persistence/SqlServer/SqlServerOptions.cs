using ComplaintsPortal.Persistence.AppendOnly;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.SqlServer;

public static class SqlServerOptions
{
    private const int CommandSeconds = 120;

    /// <summary>SQL Server 2019, the oldest that is looked after.</summary>
    private const int OldestUnderstood = 150;

    private static readonly AppendOnlyGuard Guard = new();

    public static void Configure(DbContextOptionsBuilder options, DatabaseSettings settings)
    {
        options
            .UseSqlServer(ConnectionText(settings), server => server.UseCompatibilityLevel(OldestUnderstood))
            .AddInterceptors(Guard);
    }

    /// <summary>Names server and database; says of the rest what is not said.</summary>
    public static string ConnectionText(DatabaseSettings settings)
    {
        var connection = new SqlConnectionStringBuilder(settings.ConnectionString);
        if (connection.DataSource.Length == 0) throw new ServerNotNamedException("Server");
        if (connection.InitialCatalog.Length == 0) throw new ServerNotNamedException("Database");
        if (!connection.ShouldSerialize("Application Name")) connection.ApplicationName = "ComplaintsPortal";
        if (!connection.ShouldSerialize("Command Timeout")) connection.CommandTimeout = CommandSeconds;
        return connection.ToString();
    }
}

using ComplaintsPortal.Persistence.AppendOnly;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ComplaintsPortal.Persistence.PostgreSql;

public static class PostgreSqlOptions
{
    private const int CommandSeconds = 120;
    private const int KeepAliveSeconds = 30;

    /// <summary>What is asked again on a connection is planned once: half of what a short question takes is its planning.</summary>
    private const int MostPrepared = 100;

    private static readonly AppendOnlyGuard Guard = new();
    private static readonly PostgreSqlTexts Texts = new();

    public static void Configure(DbContextOptionsBuilder options, DatabaseSettings settings) => options
        .UseNpgsql(ConnectionText(settings))
        .AddInterceptors(Guard, Texts);

    /// <summary>Names server and database; says of the rest what is not said: who is connected, and that a dead line is noticed.</summary>
    public static string ConnectionText(DatabaseSettings settings)
    {
        var connection = new NpgsqlConnectionStringBuilder(settings.ConnectionString);
        if (string.IsNullOrEmpty(connection.Host)) throw new ServerNotNamedException("Host");
        if (string.IsNullOrEmpty(connection.Database)) throw new ServerNotNamedException("Database");
        connection.ApplicationName ??= "ComplaintsPortal";
        if (!connection.ContainsKey("Command Timeout")) connection.CommandTimeout = CommandSeconds;
        if (!connection.ContainsKey("Keepalive")) connection.KeepAlive = KeepAliveSeconds;
        if (!connection.ContainsKey("Max Auto Prepare")) connection.MaxAutoPrepare = MostPrepared;
        return connection.ToString();
    }
}

using Npgsql;

namespace ComplaintsPortal.Persistence.PostgreSql;

/// <summary>What a PostgreSQL server answers that starts, stops or has no connection left; and a line that broke or stayed silent.</summary>
internal static class PostgreSqlAway
{
    private static readonly string[] Answers =
    [
        PostgresErrorCodes.CannotConnectNow, PostgresErrorCodes.TooManyConnections, PostgresErrorCodes.ConfigurationLimitExceeded,
        PostgresErrorCodes.AdminShutdown, PostgresErrorCodes.CrashShutdown,
    ];

    public static bool Is(Exception failure) => failure switch
    {
        PostgresException answer => Answers.Contains(answer.SqlState),
        NpgsqlException { InnerException: IOException or TimeoutException } => true,
        _ => false,
    };
}

using Npgsql;

namespace ComplaintsPortal.Persistence.PostgreSql;

/// <summary>What a PostgreSQL server answers when the disk under it fails, or when it was told to take no writes (a standby, a disk that an administrator closed).</summary>
internal static class PostgreSqlStorage
{
    public static bool Failed(Exception failure) => failure is PostgresException
    {
        SqlState: PostgresErrorCodes.DiskFull or PostgresErrorCodes.IoError or PostgresErrorCodes.ReadOnlySqlTransaction,
    };
}

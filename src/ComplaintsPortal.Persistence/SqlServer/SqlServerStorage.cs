using Microsoft.Data.SqlClient;

namespace ComplaintsPortal.Persistence.SqlServer;

/// <summary>What a SQL Server answers when the disk under it fails or the database takes no writes.</summary>
internal static class SqlServerStorage
{
    /// <summary>I/O error; cannot be opened for want of room; file group full, twice; read-only; file cannot grow; log not available, log full; quota in the cloud.</summary>
    private static readonly HashSet<int> Numbers = [823, 945, 1101, 1105, 3906, 5149, 9001, 9002, 40544];

    public static bool Failed(Exception failure) =>
        failure is SqlException answer && answer.Errors.Cast<SqlError>().Any(error => Numbers.Contains(error.Number));
}

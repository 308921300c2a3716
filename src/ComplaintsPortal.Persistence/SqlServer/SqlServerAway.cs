using Microsoft.Data.SqlClient;

namespace ComplaintsPortal.Persistence.SqlServer;

/// <summary>What stands for a SQL Server that starts, stops or has no connection left; and for a line that broke or stayed silent.</summary>
internal static class SqlServerAway
{
    /// <summary>The client's own errors of the line, and of a server that ends the connection, are of this severity or above.</summary>
    private const byte OfTheLine = 20;

    /// <summary>Time-out; recovering, twice; shutting down; paused; being upgraded; workers and sessions used up; in the cloud: moving, busy, not there now, three times no resources.</summary>
    private static readonly HashSet<int> Numbers = [-2, 921, 922, 6005, 17142, 18401, 10928, 10929, 40197, 40501, 40613, 49918, 49919, 49920];

    public static bool Is(Exception failure) =>
        failure is SqlException answer && (answer.Class >= OfTheLine || answer.Errors.Cast<SqlError>().Any(error => Numbers.Contains(error.Number)));
}

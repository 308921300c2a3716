using System.Data.Common;
using System.Globalization;
using Microsoft.Data.SqlClient;

namespace ComplaintsPortal.Persistence.SqlServer;

/// <summary>
/// One instance at a time changes the schema. That readers do not wait for writers is set before, because setting it ends every other
/// session of the database: that of an instance that waits here too, which then comes again.
/// </summary>
internal static class SqlServerMigrating
{
    /// <summary>True where readers do not wait for writers.</summary>
    public const string ReadersPass = "SELECT CAST(is_read_committed_snapshot_on AS bit) AS \"Value\" FROM sys.databases WHERE database_id = DB_ID()";

    private const int Tries = 5;
    private const int Seconds = 1800;

    /// <summary>On a session of its own, whose end is the end of the turn.</summary>
    public static readonly string Text = string.Create(CultureInfo.InvariantCulture, $"""
        IF EXISTS (SELECT 1 FROM sys.databases WHERE database_id = DB_ID() AND is_read_committed_snapshot_on = 0)
            ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;
        DECLARE @granted int;
        EXEC @granted = sp_getapplock @Resource = 'complaints-register-schema', @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = {Seconds * 1000};
        IF @granted < 0 THROW {SqlServerWriting.LockNotGranted}, 'Another instance changes the schema.', 1;
        """);

    public static async Task<DbConnection> TakeTurnAsync(string connection, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var own = new SqlConnection(new SqlConnectionStringBuilder(connection) { Pooling = false }.ToString());
            try
            {
                await own.OpenAsync(cancellation);
                await using var command = own.CreateCommand();
                (command.CommandText, command.CommandTimeout) = (Text, Seconds);
                await command.ExecuteNonQueryAsync(cancellation);
                return own;
            }
            catch (SqlException) when (attempt < Tries)
            {
                await own.DisposeAsync();
                await Task.Delay(TimeSpan.FromSeconds(attempt), cancellation);
            }
            catch
            {
                await own.DisposeAsync();
                throw;
            }
        }
    }
}

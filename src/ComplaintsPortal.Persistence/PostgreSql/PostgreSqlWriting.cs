using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace ComplaintsPortal.Persistence.PostgreSql;

/// <summary>One writer at a time over all instances, and what became of a commit that nobody answered.</summary>
internal static class PostgreSqlWriting
{
    /// <summary>Keys of advisory locks, which belong to the database: "RCL" and a number.</summary>
    public const long WriteLock = 0x52434C01;
    public const long MigrationLock = 0x52434C02;

    /// <summary>How long another instance may take to bring the schema up.</summary>
    private const int MigrationSeconds = 1800;

    private static readonly TimeSpan[] Pauses = [TimeSpan.Zero, .. Enumerable.Range(0, 5).Select(i => TimeSpan.FromMilliseconds(250 << i))];

    /// <summary>
    /// Waits a minute at most, like the embedded database. An instance that falls silent within its write (a cable pulled) is
    /// cut off after another minute, so that it cannot hold the register. Answers the transaction's number.
    /// </summary>
    public static Task<string> LockAsync(RegisterContext database, CancellationToken cancellation) => ScalarAsync(database, $"""
        SET LOCAL lock_timeout = '60s'; SET LOCAL idle_in_transaction_session_timeout = '60s';
        SELECT pg_advisory_xact_lock({WriteLock}); SELECT pg_current_xact_id()::text
        """, cancellation);

    /// <summary>Waits until no other instance changes the schema. On a session of its own, whose end is the end of the turn.</summary>
    public static async Task<DbConnection> TakeMigrationTurnAsync(string connection, CancellationToken cancellation)
    {
        var own = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ToString());
        try
        {
            await own.OpenAsync(cancellation);
            await using var command = own.CreateCommand();
            command.CommandText = string.Create(CultureInfo.InvariantCulture, $"SELECT pg_advisory_lock({MigrationLock})");
            command.CommandTimeout = MigrationSeconds;
            await command.ExecuteNonQueryAsync(cancellation);
            return own;
        }
        catch
        {
            await own.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Asks on a new connection. Taking the lock first waits until the server has noticed the broken connection and ended
    /// its transaction one way or the other. Null when the server could not be asked for some 8 seconds.
    /// </summary>
    public static async Task<bool?> WasKeptAsync(string connection, string transaction)
    {
        foreach (var pause in Pauses)
        {
            await Task.Delay(pause);
            try
            {
                await using var fresh = new NpgsqlConnection(connection);
                await fresh.OpenAsync();
                await using var command = fresh.CreateCommand();
                command.CommandText = string.Create(CultureInfo.InvariantCulture,
                    $"BEGIN; SET LOCAL lock_timeout = '60s'; SELECT pg_advisory_xact_lock({WriteLock}); COMMIT");
                await command.ExecuteNonQueryAsync();
                command.CommandText = "SELECT pg_xact_status($1::xid8)";
                command.Parameters.Add(new NpgsqlParameter { Value = transaction });
                return await command.ExecuteScalarAsync() switch { "committed" => true, "aborted" => false, _ => null };
            }
            catch (Exception failure) when (failure is NpgsqlException or TimeoutException)
            {
                // Not there yet: asked again after the next pause.
            }
        }
        return null;
    }

    private static async Task<string> ScalarAsync(RegisterContext database, string text, CancellationToken cancellation)
    {
        await using var command = database.Database.GetDbConnection().CreateCommand();
        command.Transaction = database.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = text;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.NextResultAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return reader.GetString(0);
    }
}

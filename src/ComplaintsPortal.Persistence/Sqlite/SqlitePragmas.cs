using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ComplaintsPortal.Persistence.Sqlite;

/// <summary>
/// Says on every connection what SQLite forgets between them: readers and a writer side by side, nothing acknowledged
/// before it is on the disk (R1), references kept, waiting for one's turn to write, and erased bytes overwritten (R40).
/// </summary>
public sealed class SqlitePragmas : DbConnectionInterceptor
{
    /// <summary>How long a writer of another process may make us wait.</summary>
    public const int BusySeconds = 60;

    private static readonly string Text = string.Create(CultureInfo.InvariantCulture, $"""
        PRAGMA busy_timeout = {BusySeconds * 1000};
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        PRAGMA secure_delete = ON;
        PRAGMA journal_size_limit = 67108864;
        """);

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Text;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Text;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

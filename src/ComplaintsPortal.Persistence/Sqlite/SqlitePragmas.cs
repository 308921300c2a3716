using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ComplaintsPortal.Persistence.Sqlite;

/// <summary>
/// Says on every connection what SQLite forgets between them: readers and a writer side by side, nothing acknowledged
/// before it is on the disk (R1), references kept, waiting for one's turn to write, and erased bytes overwritten (R40).
/// A pooled connection remembers, and is told once.
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
        PRAGMA wal_autocheckpoint = 4000;
        PRAGMA journal_size_limit = 67108864;
        """);

    private static readonly ConditionalWeakTable<object, object> Told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Tell(connection);

    /// <summary>SQLite answers at once: there is nothing to wait for.</summary>
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell(connection);
        return Task.CompletedTask;
    }

    private static void Tell(DbConnection connection)
    {
        var native = ((SqliteConnection)connection).Handle!;
        if (Told.TryGetValue(native, out _)) return;
        using var command = connection.CreateCommand();
        command.CommandText = Text;
        command.ExecuteNonQuery();
        Told.AddOrUpdate(native, Text);
    }
}

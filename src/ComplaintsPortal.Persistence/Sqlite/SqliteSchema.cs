using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Sqlite;

/// <summary>
/// What migrations do not carry because it follows from the model: the triggers of the append-only wall and the search
/// index. Checked after each migration and at each start; put back when missing or different.
/// </summary>
internal static class SqliteSchema
{
    public static async Task ApplyAsync(SqliteRegisterContext database, CancellationToken cancellation)
    {
        var wanted = SqliteTriggers.Of(database.Model).Concat(SqliteSearch.Triggers).ToDictionary(trigger => trigger.Name, trigger => trigger.Text);
        var found = await database.Database
            .SqlQuery<SqliteTrigger>($"SELECT name AS Name, sql AS Text FROM sqlite_schema WHERE type = 'trigger'")
            .ToDictionaryAsync(trigger => trigger.Name, trigger => trigger.Text, cancellation);
        if (wanted.Count == found.Count && wanted.All(trigger => found.GetValueOrDefault(trigger.Key) == trigger.Value)) return;

        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        foreach (var text in SqliteSearch.Index) await RunAsync(database, text, cancellation);
        foreach (var name in found.Keys) await RunAsync(database, $"DROP TRIGGER \"{name}\"", cancellation);
        foreach (var text in wanted.Values) await RunAsync(database, text, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>EF notes in a row that someone is migrating and waits for ever when that someone crashed: after ten minutes it is gone.</summary>
    public static async Task ReleaseAbandonedLockAsync(SqliteRegisterContext database, CancellationToken cancellation)
    {
        var locks = await database.Database
            .SqlQuery<string>($"SELECT name AS Value FROM sqlite_schema WHERE name = '__EFMigrationsLock'")
            .CountAsync(cancellation);
        if (locks == 0) return;
        await database.Database.ExecuteSqlAsync(
            $"DELETE FROM \"__EFMigrationsLock\" WHERE \"Timestamp\" < datetime('now', '-10 minutes')", cancellation);
    }

    private static async Task RunAsync(SqliteRegisterContext database, string statement, CancellationToken cancellation)
    {
        await using var command = database.Database.GetDbConnection().CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync(cancellation);
    }
}

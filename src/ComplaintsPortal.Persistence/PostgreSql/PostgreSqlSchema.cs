using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.PostgreSql;

/// <summary>
/// What migrations do not carry because it follows from the model: the triggers of the append-only wall and the search
/// index. Put right by each migration; triggers of others are left alone.
/// </summary>
internal static class PostgreSqlSchema
{
    public static async Task ApplyAsync(PostgreSqlRegisterContext database, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        foreach (var statement in await MissingAsync(database, cancellation)) await RunAsync(database, statement, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>The statements that make what is not there, or not as it must be.</summary>
    public static async Task<List<string>> MissingAsync(PostgreSqlRegisterContext database, CancellationToken cancellation)
    {
        var found = await database.Database
            .SqlQuery<PostgreSqlTrigger>($"""
                SELECT t.tgname::text AS "Name", pg_get_triggerdef(t.oid, true) AS "Definition", p.prosrc AS "Body"
                FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
                WHERE NOT t.tgisinternal AND t.tgenabled = 'O' AND c.relnamespace = current_schema()::regnamespace
                """)
            .ToListAsync(cancellation);
        var indexed = await database.Database
            .SqlQuery<bool>($"SELECT to_regclass({PostgreSqlSearch.IndexName}) IS NOT NULL AS \"Value\"")
            .SingleAsync(cancellation);
        return
        [
            .. indexed ? [] : PostgreSqlSearch.Index,
            .. PostgreSqlTriggers.Of(database.Model).Where(wanted => !found.Contains(wanted.Trigger)).Select(wanted => wanted.Trigger.Statement(wanted.Table)),
        ];
    }

    private static async Task RunAsync(PostgreSqlRegisterContext database, string statement, CancellationToken cancellation)
    {
        await using var command = database.Database.GetDbConnection().CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync(cancellation);
    }
}

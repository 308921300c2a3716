using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.SqlServer;

/// <summary>
/// What migrations do not carry because it follows from the model or the edition: the triggers of the append-only wall, the
/// full-text index where it can be, readers who do not wait for writers. Put right by each migration; what others made is left alone.
/// </summary>
internal static class SqlServerSchema
{
    /// <summary>The walls stand, and readers do not wait for writers.</summary>
    public static async Task<bool> IsWholeAsync(SqlServerRegisterContext database, CancellationToken cancellation) =>
        await database.Database.SqlQueryRaw<bool>(SqlServerMigrating.ReadersPass).SingleAsync(cancellation) && !(await MissingAsync(database, cancellation)).Any();

    public static async Task ApplyAsync(SqlServerRegisterContext database, CancellationToken cancellation)
    {
        await database.Database.OpenConnectionAsync(cancellation);
        try
        {
            foreach (var statement in await MissingAsync(database, cancellation)) await RunAsync(database, statement, cancellation);
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }

    private static async Task<IEnumerable<string>> MissingAsync(SqlServerRegisterContext database, CancellationToken cancellation)
    {
        var found = await database.Database
            .SqlQuery<SqlServerTrigger>($"SELECT t.name AS Name, m.definition AS Text FROM sys.triggers t JOIN sys.sql_modules m ON m.object_id = t.object_id WHERE t.is_disabled = 0")
            .ToListAsync(cancellation);
        return SqlServerTriggers.Of(database.Model)
            .Where(wanted => !found.Contains(wanted))
            .SelectMany(wanted => (string[])[$"DROP TRIGGER IF EXISTS \"{wanted.Name}\"", wanted.Text]);
    }

    /// <summary>Without full text, or without the right to make it, search goes by LIKE alone.</summary>
    public static async Task IndexAsync(SqlServerRegisterContext database, CancellationToken cancellation)
    {
        await database.Database.OpenConnectionAsync(cancellation);
        var installed = await database.Database
            .SqlQuery<int?>($"SELECT CAST(SERVERPROPERTY('IsFullTextInstalled') AS int) AS Value").SingleAsync(cancellation);
        try
        {
            foreach (var statement in installed == 1 ? SqlServerSearch.Index : []) await RunAsync(database, statement, cancellation);
        }
        catch (SqlException)
        {
            // Slower, not wrong.
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }

    private static async Task RunAsync(SqlServerRegisterContext database, string statement, CancellationToken cancellation)
    {
        await using var command = database.Database.GetDbConnection().CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync(cancellation);
    }
}

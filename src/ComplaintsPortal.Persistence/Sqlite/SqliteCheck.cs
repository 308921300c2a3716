using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ComplaintsPortal.Persistence.Sqlite;

/// <summary>Looks through the file of an embedded register, beside whoever works with it.</summary>
public static class SqliteCheck
{
    private const int WithoutLimit = 0;

    /// <summary>
    /// The first damage, in SQLite's words; null where there is none. Reads every page (a gigabyte takes a second of a processor's
    /// time, and as long as its disk needs), but does not hold indexes against their tables.
    /// </summary>
    public static string? FirstDamage(DatabaseSettings settings, CancellationToken cancellation = default)
    {
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder(SqliteOptions.ConnectionText(settings)) { Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        try
        {
            connection.Open();
            using var stop = cancellation.Register(() => SQLitePCL.raw.sqlite3_interrupt(connection.Handle));
            using var command = connection.CreateCommand();
            (command.CommandText, command.CommandTimeout) = ("PRAGMA quick_check(1)", WithoutLimit);
            return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) is var answer && answer == "ok" ? null : answer;
        }
        catch (SqliteException failure) when (DatabaseDamage.Is(failure))
        {
            return failure.Message;
        }
        catch (SqliteException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
    }
}

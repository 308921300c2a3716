using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace ComplaintsPortal.Persistence;

/// <summary>Whether something failed because a table or a column is not there.</summary>
public static class MissingTable
{
    private const int SqliteError = 1;
    private const string UndefinedTable = "42P01", UndefinedColumn = "42703";
    private const int InvalidObject = 208, InvalidColumn = 207;

    private static readonly string[] SqliteWords = ["no such table: ", "no such column: "];

    /// <summary>Which one, as far as the database says; null where it is no such failure. The whole chain of causes is looked at.</summary>
    public static string? In(Exception? failure) => failure switch
    {
        null => null,
        IncompleteRegisterException known => known.Missing,
        SqliteException { SqliteErrorCode: SqliteError } sqlite => Named(sqlite.Message),
        SqlException { Number: InvalidObject or InvalidColumn } => failure.Message.ReplaceLineEndings(" "),
        DbException { SqlState: UndefinedTable or UndefinedColumn } => failure.Message.ReplaceLineEndings(" "),
        _ => In(failure.InnerException),
    };

    private static string? Named(string message) =>
        Array.Find(SqliteWords, words => message.Contains(words, StringComparison.Ordinal)) is { } found
            ? message[(message.IndexOf(found, StringComparison.Ordinal) + found.Length)..].TrimEnd('.', '\'')
            : null;
}

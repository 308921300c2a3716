using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using ComplaintsPortal.Persistence;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ComplaintsPortal.Testing.Databases;

/// <summary>What an outsider with the database's own tools sees and says, in the words of each.</summary>
internal static partial class RawAccess
{
    public static DbConnection Unopened(DatabaseSettings settings) => settings.Provider switch
    {
        DatabaseProvider.PostgreSql => new NpgsqlConnection(settings.ConnectionText),
        DatabaseProvider.SqlServer => new SqlConnection(settings.ConnectionText),
        _ => new SqliteConnection(settings.ConnectionText),
    };

    public static void ClearPool(DatabaseSettings settings)
    {
        using var connection = Unopened(settings);
        switch (connection)
        {
            case NpgsqlConnection postgres: NpgsqlConnection.ClearPool(postgres); break;
            case SqlConnection server: SqlConnection.ClearPool(server); break;
            case SqliteConnection sqlite: SqliteConnection.ClearPool(sqlite); break;
        }
    }

    /// <summary>A statement in SQLite's words, with its bytes (<c>x'00'</c>) as the database writes them.</summary>
    public static string InWordsOf(DatabaseProvider provider, string statement) => provider switch
    {
        DatabaseProvider.PostgreSql => Bytes().Replace(statement, @"'\x$1'"),
        DatabaseProvider.SqlServer => Bytes().Replace(statement, "0x$1"),
        _ => statement,
    };

    /// <summary>What the owner of a database says first: neither triggers nor references hold in what follows.</summary>
    public static string LowerWalls(DbConnection connection, DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.PostgreSql => "SET session_replication_role = replica; ",
        DatabaseProvider.SqlServer => "EXEC sp_MSforeachtable 'ALTER TABLE ? NOCHECK CONSTRAINT ALL; DISABLE TRIGGER ALL ON ?'; ",
        _ => "PRAGMA foreign_keys = OFF; " + string.Concat(Texts(connection, "SELECT name FROM sqlite_schema WHERE type = 'trigger'").Select(name => $"DROP TRIGGER {name}; ")),
    };

    public static IReadOnlyList<string> Columns(DbConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\" WHERE 1 = 0";
        using var reader = command.ExecuteReader();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    public static string FirstId(DbConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT id FROM {table}";
        return $"{command.ExecuteScalar()}";
    }

    private static List<string> Texts(DbConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read()) texts.Add(reader.GetString(0));
        return texts;
    }

    /// <summary>Each row as one line, in an order that does not depend on the database.</summary>
    public static List<string> Rows(DbConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => Text(reader.GetValue(column)))));
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    private static string? Text(object value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        string[] several => string.Join(',', several),
        IFormattable told => told.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    [GeneratedRegex("(?<!')x'([0-9a-f]*)'")]
    private static partial Regex Bytes();
}

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

using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace ComplaintsPortal.Persistence.Sqlite;

/// <summary>
/// What a start must know of an embedded register, read in a few statements and without EF's model, whose making is most of a
/// cold start. Only of a register that this very program saw whole and whose schema nobody changed since: see <see cref="ConfirmAsync"/>.
/// </summary>
/// <param name="KeyFingerprint">Of the <c>server.key</c> that belongs to it.</param>
/// <param name="Profile">The organisation's profile in force, as JSON, and its number.</param>
/// <param name="Procedure">The number of the procedure in force.</param>
/// <param name="HasAccounts">Whether anybody can sign in.</param>
public sealed record RegisterGlance(string KeyFingerprint, (int Version, string Json) Profile, int Procedure, bool HasAccounts)
{
    private const string Question = """
        SELECT k.fingerprint, p.version, p.json,
               (SELECT coalesce(max(version), 0) FROM procedure_versions),
               EXISTS (SELECT 1 FROM staff WHERE password_hash IS NOT NULL)
        FROM profile_versions p JOIN known_keys k ON k.name = 'server'
        ORDER BY p.version DESC LIMIT 1
        """;

    /// <summary>Null where there is more to do than to read: no register yet, another program's, a schema that changed, no profile or key.</summary>
    public static RegisterGlance? Take(DatabaseSettings settings)
    {
        if (!File.Exists(SqliteOptions.FileOf(settings))) return null;
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(SqliteOptions.ConnectionText(settings)) { Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        try
        {
            connection.Open();
            return Number(connection, "PRAGMA user_version") == Mark(Number(connection, "PRAGMA schema_version")) ? Read(connection) : null;
        }
        catch (SqliteException)
        {
            // Whatever is wrong is met, and told, on the long way.
            return null;
        }
    }

    /// <summary>Fails where this account may not open the file that is there.</summary>
    public static void RequireOpenable(DatabaseSettings settings)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(SqliteOptions.ConnectionText(settings)) { Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        connection.Open();
    }

    /// <summary>
    /// Notes in the file that this program found or brought its schema whole, walls and search included, as of SQLite's own count of
    /// schema changes: whatever changes the schema afterwards, or another program, makes the note void.
    /// </summary>
    internal static async Task ConfirmAsync(SqliteConnection connection, CancellationToken cancellation)
    {
        var mark = Mark(Number(connection, "PRAGMA schema_version"));
        if (Number(connection, "PRAGMA user_version") == mark) return;
        await using var command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {mark}");
        try
        {
            await command.ExecuteNonQueryAsync(cancellation);
        }
        catch (SqliteException failure) when (SqliteStorage.Failed(failure))
        {
            // A disk that takes nothing: the next start goes the long way again.
        }
    }

    private static RegisterGlance? Read(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Question;
        using var row = command.ExecuteReader();
        return row.Read() ? new RegisterGlance(row.GetString(0), (row.GetInt32(1), row.GetString(2)), row.GetInt32(3), row.GetBoolean(4)) : null;
    }

    /// <summary>This build of the program and that state of the schema, as a positive 32-bit number.</summary>
    private static int Mark(int schema)
    {
        Span<byte> known = stackalloc byte[20];
        typeof(RegisterGlance).Module.ModuleVersionId.TryWriteBytes(known);
        BitConverter.TryWriteBytes(known[16..], schema);
        return BitConverter.ToInt32(SHA256.HashData(known)) & int.MaxValue;
    }

    private static int Number(SqliteConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
        command.CommandText = pragma;
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}

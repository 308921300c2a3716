using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ComplaintsPortal.Persistence.Sqlite;

/// <summary>A database file looked at from outside: without the model, without a pool, without waiting for anyone.</summary>
internal sealed class SqliteFile : IDisposable
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int Corrupt = 11;
    private const int NotADatabase = 26;
    private readonly SqliteConnection _connection;

    private SqliteFile(SqliteConnection connection) => _connection = connection;

    /// <summary>Fails with a <see cref="BackupException"/> where there is no such file or it is no database.</summary>
    public static SqliteFile Open(string file, SqliteOpenMode mode)
    {
        if (mode != SqliteOpenMode.ReadWriteCreate && !File.Exists(file)) throw new BackupException(BackupFault.Missing, file);
        var text = new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 1 };
        var connection = new SqliteConnection(text.ToString());
        try
        {
            connection.Open();
            return new SqliteFile(connection);
        }
        catch (SqliteException failure)
        {
            connection.Dispose();
            throw Refused(failure, file);
        }
    }

    /// <summary>
    /// Page by page into another file, in one step and so from one moment: with the write-ahead log, writers go on meanwhile
    /// and this reader still sees what was there when it began. In several steps every write in between would begin it anew.
    /// </summary>
    public void CopyTo(SqliteFile other) => Guard(() => _connection.BackupDatabase(other._connection));

    /// <summary>One file again, without a log beside it. Refuses while anyone else has it open.</summary>
    public void FoldLog() => Guard(() =>
    {
        Ask("PRAGMA wal_checkpoint(TRUNCATE)");
        if (Ask("PRAGMA journal_mode = DELETE") != "delete") throw new BackupException(BackupFault.InUse, _connection.DataSource);
    });

    /// <summary>Every page, every index against its table.</summary>
    public void Check() => Guard(() =>
    {
        if (Ask("PRAGMA integrity_check(1)") is var found and not "ok") throw new BackupException(BackupFault.Damaged, found ?? "");
    });

    public bool HasTable(string name) => Count($"sqlite_schema WHERE type = 'table' AND name = '{name}'") > 0;

    public int Count(string from) => Convert.ToInt32(Ask($"SELECT count(*) FROM {from}"), CultureInfo.InvariantCulture);

    public IReadOnlyList<string> Texts(string query) => Guard(() =>
    {
        using var command = _connection.CreateCommand();
        command.CommandText = query;
        using var rows = command.ExecuteReader();
        List<string> found = [];
        while (rows.Read()) found.Add(rows.GetString(0));
        return found;
    });

    public void Dispose() => _connection.Dispose();

    private string? Ask(string question) => Guard(() =>
    {
        using var command = _connection.CreateCommand();
        command.CommandText = question;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    });

    private void Guard(Action act) => Guard(() =>
    {
        act();
        return true;
    });

    private T Guard<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (SqliteException failure)
        {
            throw Refused(failure, _connection.DataSource);
        }
    }

    private static Exception Refused(SqliteException failure, string file) => failure.SqliteErrorCode switch
    {
        Busy or Locked => new BackupException(BackupFault.InUse, file, failure),
        Corrupt => new BackupException(BackupFault.Damaged, failure.Message, failure),
        NotADatabase => new BackupException(BackupFault.NotADatabase, file, failure),
        _ => failure,
    };
}

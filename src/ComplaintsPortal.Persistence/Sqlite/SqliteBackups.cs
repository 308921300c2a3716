using ComplaintsPortal.Persistence.Writing;
using Microsoft.Data.Sqlite;

namespace ComplaintsPortal.Persistence.Sqlite;

/// <summary>
/// Copies of the embedded database. A backup is made while the portal serves, looked through whole and only then moved to its
/// name; so a file under its name is a backup that was good when it was made.
/// </summary>
public sealed class SqliteBackups(DatabaseSettings settings)
{
    /// <summary>What the copy leaves free on its disk: complaints must still come in.</summary>
    private const long RoomLeft = 64L << 20;

    public string DatabaseFile { get; } = SqliteOptions.FileOf(settings);

    /// <summary>Writes one file that holds everything of the database, and says what. Refuses where the file exists, the disk has no
    /// room, or the copy does not stand its examination; a broken journal is told in the answer, for such a copy is still evidence.</summary>
    public async Task<BackupContents> WriteAsync(string file, CancellationToken cancellation = default)
    {
        await using var copy = await TakeAsync(file, cancellation);
        var contents = await copy.ExamineAsync(cancellation);
        Put(copy, file);
        return contents;
    }

    /// <summary>The same for a database of an older schema, whose contents this program cannot count: every page is examined, nothing is read.</summary>
    public async Task WriteOlderAsync(string file, CancellationToken cancellation = default)
    {
        await using var copy = await TakeAsync(file, cancellation);
        await Task.Run(copy.Check, cancellation);
        Put(copy, file);
    }

    private async Task<SqliteCopy> TakeAsync(string file, CancellationToken cancellation)
    {
        if (Path.Exists(file)) throw new BackupException(BackupFault.Exists, file);
        if (DiskRoom.FreeBeside(file) is { } room && room < new FileInfo(DatabaseFile).Length + RoomLeft) throw new BackupException(BackupFault.NoRoom, file);
        return await SqliteCopy.OfAsync(DatabaseFile, file, cancellation);
    }

    private static void Put(SqliteCopy copy, string file)
    {
        copy.Finish();
        try
        {
            File.Move(copy.File, file, overwrite: false);
        }
        catch (IOException failure) when (Path.Exists(file))
        {
            throw new BackupException(BackupFault.Exists, file, failure);
        }
    }

    /// <summary>Refuses at a glance a file that is none, or is no register; makes nothing.</summary>
    public void RequireRegister(string file) => SqliteCopy.OpenRegister(file).Dispose();

    /// <summary>A copy of a backup beside the database, examined and brought to the schema of this program; the backup is not changed.</summary>
    public async Task<SqliteCopy> StageAsync(string file, CancellationToken cancellation = default)
    {
        if (Path.GetFullPath(file) == DatabaseFile) throw new BackupException(BackupFault.InUse, file);
        var copy = await SqliteCopy.OfAsync(file, DatabaseFile, cancellation);
        try
        {
            await copy.UpgradeAsync(cancellation);
            return copy;
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Puts the copy in the database's place at once; what was there is kept under the name answered. Refuses while anybody has the
    /// database open. One so damaged that its log cannot be folded in is put aside with its log. Put back by root, it still belongs to
    /// whoever had the database, or has its folder: the portal's account must be able to open it.
    /// </summary>
    public string? Replace(SqliteCopy copy, DateTimeOffset now)
    {
        copy.Finish();
        DamageMemory.Forget(RegisterContext.PlaceOf(DatabaseFile, "main"));
        FileOwner.Like(copy.File, File.Exists(DatabaseFile) ? DatabaseFile : Path.GetDirectoryName(DatabaseFile)!);
        if (!File.Exists(DatabaseFile))
        {
            File.Move(copy.File, DatabaseFile, overwrite: false);
            return null;
        }

        var aside = $"{DatabaseFile}.{now.UtcDateTime:yyyyMMdd'T'HHmmssfff'Z'}";
        FoldOrPutAsideLog(aside);
        File.Replace(copy.File, DatabaseFile, aside);
        return aside;
    }

    /// <summary>A question to the database as it is; nothing where it cannot be read.</summary>
    public IReadOnlyList<string> AskCurrent(string query)
    {
        try
        {
            using var current = SqliteFile.Open(DatabaseFile, SqliteOpenMode.ReadWrite);
            return current.Texts(query);
        }
        catch (Exception failure) when (failure is BackupException or SqliteException)
        {
            return [];
        }
    }

    private void FoldOrPutAsideLog(string aside)
    {
        try
        {
            using var current = SqliteFile.Open(DatabaseFile, SqliteOpenMode.ReadWrite);
            current.FoldLog();
        }
        catch (Exception failure) when (failure is SqliteException or BackupException { Fault: BackupFault.Damaged or BackupFault.NotADatabase })
        {
            if (File.Exists(DatabaseFile + "-wal")) File.Move(DatabaseFile + "-wal", aside + "-wal");
            File.Delete(DatabaseFile + "-shm");
        }
    }
}

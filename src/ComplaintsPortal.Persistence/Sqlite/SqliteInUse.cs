namespace ComplaintsPortal.Persistence.Sqlite;

/// <summary>
/// Says to other processes that this one works with the embedded database: a lock on a file beside it, shared by all who
/// work and owned alone by the one who replaces it. The system drops it when the process ends, however it ends.
/// </summary>
public sealed class SqliteInUse(DatabaseSettings settings) : IDisposable
{
    private readonly Lock _turn = new();
    private LockFile? _share;

    /// <summary>Held until disposal; asking again changes nothing. Fails while a backup is being put back.</summary>
    public void Share()
    {
        lock (_turn) _share ??= Take(FileAccess.Read, FileShare.Read);
    }

    /// <summary>To replace the database. Refuses while anyone shares it. Where there is no database in the end, nothing is left.</summary>
    public IDisposable Own() => Take(FileAccess.ReadWrite, FileShare.None);

    public void Dispose() => _share?.Dispose();

    private LockFile Take(FileAccess access, FileShare share)
    {
        var database = SqliteOptions.FileOf(settings);
        return LockFile.Take(database, database + ".in-use", access, share) ?? throw new BackupException(BackupFault.InUse, database);
    }
}

namespace ComplaintsPortal.Persistence.Sqlite;

/// <summary>
/// Says to other processes that this one works with the embedded database: a lock on a file beside it, shared by all who
/// work and owned alone by the one who replaces it. The system drops it when the process ends, however it ends.
/// </summary>
public sealed class SqliteInUse(DatabaseSettings settings) : IDisposable
{
    private readonly Lock _turn = new();
    private FileStream? _share;

    /// <summary>Held until disposal; asking again changes nothing. Fails while a backup is being put back.</summary>
    public void Share()
    {
        lock (_turn) _share ??= Open(FileAccess.Read, FileShare.Read);
    }

    /// <summary>To replace the database. Refuses while anyone shares it.</summary>
    public IDisposable Own() => Open(FileAccess.ReadWrite, FileShare.None);

    public void Dispose() => _share?.Dispose();

    private FileStream Open(FileAccess access, FileShare share)
    {
        var file = SqliteOptions.FileOf(settings) + ".in-use";
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        try
        {
            var isNew = !File.Exists(file);
            var held = new FileStream(file, FileMode.OpenOrCreate, access, share);
            if (isNew) FileOwner.Like(file, Path.GetDirectoryName(file)!);
            return held;
        }
        catch (IOException taken) when (File.Exists(file) && !StorageFailure.Is(taken))
        {
            throw new BackupException(BackupFault.InUse, SqliteOptions.FileOf(settings), taken);
        }
    }
}

namespace ComplaintsPortal.Persistence.Sqlite;

/// <summary>
/// An empty file beside the embedded database that says something to other processes by who has it open. The file stays for the next
/// one; where it was made for a database that never came to be, it goes again with its folder.
/// </summary>
internal sealed class LockFile : IDisposable
{
    private readonly string _database;
    private readonly string _file;
    private readonly bool _isNew;
    private readonly string? _newFolder;
    private readonly FileStream _held;

    private LockFile(string database, string file, FileAccess access, FileShare share)
    {
        var folder = Path.GetDirectoryName(file)!;
        (_database, _file, _isNew, _newFolder) = (database, file, !File.Exists(file), Directory.Exists(folder) ? null : folder);
        if (_newFolder is not null) MakePrivate(folder);
        _held = new FileStream(file, FileMode.OpenOrCreate, access, share);
        if (_isNew) FileOwner.Like(file, folder);
    }

    /// <summary>Null where somebody else's hold does not allow it.</summary>
    public static LockFile? Take(string database, string file, FileAccess access, FileShare share)
    {
        try
        {
            return new LockFile(database, file, access, share);
        }
        catch (IOException taken) when (File.Exists(file) && !StorageFailure.Is(taken))
        {
            return null;
        }
    }

    /// <summary>While it is still held, where the system allows that: who comes meanwhile is refused and does not hold a file without a name.</summary>
    public void Dispose()
    {
        var isLeft = _isNew && !File.Exists(_database);
        if (isLeft && !OperatingSystem.IsWindows()) File.Delete(_file);
        _held.Dispose();
        if (isLeft && OperatingSystem.IsWindows()) Try(() => File.Delete(_file));
        if (isLeft && _newFolder is not null) Try(() => Directory.Delete(_newFolder));
    }

    private static void MakePrivate(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        if (Path.GetDirectoryName(folder) is { } parent) FileOwner.Like(folder, parent);
    }

    /// <summary>Another process has come, or put something there.</summary>
    private static void Try(Action act)
    {
        try
        {
            act();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Then it is theirs.
        }
    }
}

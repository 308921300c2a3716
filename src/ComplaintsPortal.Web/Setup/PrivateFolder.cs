using ComplaintsPortal.Persistence.Sqlite;

namespace ComplaintsPortal.Web.Setup;

/// <summary>A folder only the account that runs the portal can read (on Unix; on Windows the parent's rights hold). Made by root, it
/// belongs to whoever has the folder it is made in: a verb run by root must not shut the portal out.</summary>
public static class PrivateFolder
{
    public static void Ensure(string path)
    {
        if (OperatingSystem.IsWindows() || Directory.Exists(path))
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            FileOwner.Like(path, Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(path))!);
        }
    }
}

using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Sqlite;
using ComplaintsPortal.Web.Setup.Settings;

namespace ComplaintsPortal.Web.Setup;

/// <summary>A folder only the account that runs the portal can read (on Unix; on Windows the parent's rights hold). Made by root, it
/// belongs to whoever has the folder it is made in: a verb run by root must not shut the portal out.</summary>
public static class PrivateFolder
{
    /// <summary>The folder a setting names, there and writable; refused in one line that names the setting. A full disk is no wrong
    /// setting, and gets room again.</summary>
    public static string Writable(string name, string path)
    {
        var refused = Refusal(path);
        return refused is null || StorageFailure.Is(refused) ? path : throw SettingsReader.Wrong(name, "Setting.Folder", path, refused.Message.TrimEnd('.'));
    }

    private static Exception? Refusal(string path)
    {
        try
        {
            Ensure(path);
            return DiskRoom.WhyNone(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return e;
        }
    }

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

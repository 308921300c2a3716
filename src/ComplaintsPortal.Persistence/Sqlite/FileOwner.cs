using System.Runtime.InteropServices;
using System.Text;

namespace ComplaintsPortal.Persistence.Sqlite;

/// <summary>
/// Whose a file is. What root puts in the place of a file of the portal's account would be root's, and the portal could not open
/// it; so it is given to whoever had what was there. Anybody else keeps what they make, as the system would have it anyway.
/// .NET has no call for it; on Linux these two do, with the same layout on every processor. Elsewhere, and where the
/// system refuses, nothing is changed: a start that cannot open the file then says so.
/// </summary>
public static class FileOwner
{
    private const string Library = "libc";

    /// <summary>A path relative to the current folder; a link is taken itself and never followed: it could lead to a file of the system's.</summary>
    private const int FromHere = -100, LinkItself = 0x100;

    /// <summary>Where the kernel writes the owner and the group, and which answers are asked for.</summary>
    private const int AnswerBytes = 256, OwnerAt = 20, GroupAt = 24, OwnerAndGroup = 0x18;

    /// <summary>Gives what root just made the owner and group of another file or folder.</summary>
    public static void Like(string file, string model)
    {
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && Of(model) is { } owner && Of(file) != owner)
            _ = ChangeOwner(Text(file), owner.User, owner.Group);
    }

    /// <summary>The numbers of a file's owner and group; null where the system does not tell.</summary>
    public static (uint User, uint Group)? Of(string file)
    {
        if (!OperatingSystem.IsLinux()) return null;
        var answer = new byte[AnswerBytes];
        try
        {
            return Status(FromHere, Text(file), LinkItself, OwnerAndGroup, answer) == 0 ? (BitConverter.ToUInt32(answer, OwnerAt), BitConverter.ToUInt32(answer, GroupAt)) : null;
        }
        catch (Exception old) when (old is EntryPointNotFoundException or DllNotFoundException)
        {
            return null;
        }
    }

    private static byte[] Text(string file) => Encoding.UTF8.GetBytes(file + '\0');

    [DllImport(Library, EntryPoint = "lchown", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ChangeOwner(byte[] file, uint user, uint group);

    [DllImport(Library, EntryPoint = "statx", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Status(int from, byte[] file, int flags, uint asked, [Out] byte[] answer);
}

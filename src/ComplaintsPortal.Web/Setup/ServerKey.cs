using System.Security.Cryptography;
using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Persistence.Sqlite;

namespace ComplaintsPortal.Web.Setup;

/// <summary>The key under which links' secrets are derived and letters are sealed (R32): made at the first start, in a file that only the portal's account can read.</summary>
public static class ServerKey
{
    private const string FileName = "server.key";

    public static string In(string folder) => Path.Combine(folder, FileName);

    public static bool IsIn(string folder) => File.Exists(In(folder));

    public static byte[] Ensure(string folder)
    {
        PrivateFolder.Ensure(folder);
        var path = In(folder);
        if (!File.Exists(path)) Create(path);
        return File.ReadAllBytes(path);
    }

    /// <summary>Whole or not at all, and never over another process's.</summary>
    private static void Create(string path)
    {
        var made = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(made, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(SecretKeeper.KeyLength));
            file.Flush(flushToDisk: true);
        }

        try
        {
            FileOwner.Like(made, Path.GetDirectoryName(path)!);
            File.Move(made, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(made);
        }
    }
}

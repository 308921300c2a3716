using ComplaintsPortal.Web.Setup;
using ComplaintsPortal.Web.Setup.Settings;

namespace ComplaintsPortal.Web.Shared.Uploads;

/// <summary>Where a file that is being sent lies until it is in the register: a private folder, and on Unix from its first moment without a name.</summary>
public sealed class PassingFiles(PortalSettings portal)
{
    public string Folder { get; } = Path.Combine(portal.DataDirectory, "incoming");

    /// <summary>An empty file that is gone when it is closed.</summary>
    public FileStream Open()
    {
        PrivateFolder.Ensure(Folder);
        var path = Path.Combine(Folder, Path.GetRandomFileName());
        var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        });
        // Without a name from the start, so that a killed process leaves nobody's papers behind; Windows sees to it by itself.
        if (!OperatingSystem.IsWindows()) File.Delete(path);
        return file;
    }

    /// <summary>At the start: a process killed between making a file and taking its name away left it there, empty. Another's of this very moment loses
    /// only its name, which it was about to.</summary>
    public void Sweep()
    {
        if (!Directory.Exists(Folder)) return;
        foreach (var left in Directory.EnumerateFiles(Folder)) TryDelete(left);
    }

    /// <summary>On Windows one that somebody has open stays.</summary>
    private static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is swept at the next start.
        }
    }
}

using System.Diagnostics;

namespace ComplaintsPortal.Web.Tests.Disks;

/// <summary>A real, small file system in memory, mounted for one test; it can be filled to the last byte and emptied again.</summary>
internal sealed class SmallDisk : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public SmallDisk(int megabytes)
    {
        Path = Directory.CreateTempSubdirectory("portal-disk-").FullName;
        if (Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "portal", Path)) return;
        Directory.Delete(Path);
        throw new IOException("Nothing can be mounted here.");
    }

    public string Path { get; }

    private string Filler => System.IO.Path.Combine(Path, "filler");

    /// <summary>Why no such disk can be had on this machine; null where it can.</summary>
    public static string? Missing { get; } = Probe();

    /// <summary>Writes until nothing more goes in.</summary>
    public void Fill()
    {
        using var filler = new FileStream(Filler, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var length = 1 << 20; length > 0; length = length == 1 ? 0 : length / 16)
        {
            try
            {
                while (true) filler.Write(new byte[length]);
            }
            catch (IOException)
            {
                // That much does not fit any more; less may.
            }
        }
    }

    public void CloseForWriting() => Assert.True(Run("mount", "-o", "remount,ro", Path));

    public void MakeRoom() => File.Delete(Filler);

    public void Dispose()
    {
        Run("umount", "-l", Path);
        Directory.Delete(Path);
    }

    private static string? Probe()
    {
        if (!OperatingSystem.IsLinux()) return "a small disk is mounted on Linux only";
        try
        {
            using var disk = new SmallDisk(1);
            return null;
        }
        catch (Exception failure) when (failure is IOException or System.ComponentModel.Win32Exception)
        {
            return "this account may not mount a small disk";
        }
    }

    private static bool Run(string program, params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardError = true })!;
        return process.WaitForExit(Patience) && process.ExitCode == 0;
    }
}

namespace ComplaintsPortal.Persistence;

/// <summary>What a folder's disk still has; whether it takes anything is tried with a small file that has no name as soon as it is there, so that a killed process leaves none.</summary>
public static class DiskRoom
{
    private const int Tried = 64 << 10;

    /// <summary>Bytes free where a file is to be written; null where the system does not say.</summary>
    public static long? FreeBeside(string file) => FreeIn(Path.GetDirectoryName(Path.GetFullPath(file))!);

    /// <summary>Bytes free in a folder; null where the system does not say.</summary>
    public static long? FreeIn(string folder)
    {
        try
        {
            return new DriveInfo(OperatingSystem.IsWindows() ? Path.GetPathRoot(Path.GetFullPath(folder))! : folder).AvailableFreeSpace;
        }
        catch (Exception failure) when (failure is ArgumentException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>What it answered; null where it took the file. <see cref="StorageFailure"/> tells a disk from missing rights.</summary>
    public static Exception? WhyNone(string folder)
    {
        try
        {
            var path = Path.Combine(folder, $".room-{Guid.NewGuid():N}");
            using var file = new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Delete, Options = FileOptions.DeleteOnClose, BufferSize = 0,
            });
            if (!OperatingSystem.IsWindows()) File.Delete(path);
            file.Write(new byte[Tried]);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return failure;
        }
    }
}

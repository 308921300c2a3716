namespace ComplaintsPortal.Persistence;

/// <summary>Whether a folder's disk takes anything, tried with a small file that has no name as soon as it is there, so that a killed process leaves none.</summary>
public static class DiskRoom
{
    private const int Tried = 64 << 10;

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

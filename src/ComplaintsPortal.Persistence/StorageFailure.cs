using ComplaintsPortal.Persistence.PostgreSql;
using ComplaintsPortal.Persistence.Sqlite;
using ComplaintsPortal.Persistence.SqlServer;

namespace ComplaintsPortal.Persistence;

/// <summary>Whether something failed because the disk, this machine's or the database server's, is full, read-only or out of order: nothing the person did, and nothing that trying at once mends.</summary>
public static class StorageFailure
{
    private const int NoSpace = 28;
    private const int ReadOnly = 30;
    private const int InputOutput = 5;
    private const int QuotaOnLinux = 122;
    private const int QuotaOnMac = 69;
    private const int DiskFullOnWindows = unchecked((int)0x80070070);
    private const int HandleDiskFullOnWindows = unchecked((int)0x80070027);
    private const int WriteProtectedOnWindows = unchecked((int)0x80070013);

    private static readonly int[] OfFiles = OperatingSystem.IsWindows()
        ? [DiskFullOnWindows, HandleDiskFullOnWindows, WriteProtectedOnWindows]
        : [NoSpace, ReadOnly, InputOutput, OperatingSystem.IsMacOS() ? QuotaOnMac : QuotaOnLinux];

    /// <summary>The whole chain of causes is looked at.</summary>
    public static bool Is(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
        {
            if (failure is IOException && OfFiles.Contains(failure.HResult)) return true;
            if (SqliteStorage.Failed(failure) || PostgreSqlStorage.Failed(failure) || SqlServerStorage.Failed(failure)) return true;
        }

        return false;
    }
}

using Microsoft.Data.Sqlite;

namespace ComplaintsPortal.Persistence.Sqlite;

/// <summary>What SQLite answers when the disk under it fails.</summary>
internal static class SqliteStorage
{
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;

    public static bool Failed(Exception failure) =>
        failure is SqliteException { SqliteErrorCode: ReadOnly or InputOutput or Full or CannotOpen };
}

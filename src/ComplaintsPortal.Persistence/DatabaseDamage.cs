using Microsoft.Data.Sqlite;

namespace ComplaintsPortal.Persistence;

/// <summary>Whether something failed because the file of an embedded register is damaged: SQLite met a page that cannot be right, or no database at all.</summary>
public static class DatabaseDamage
{
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    /// <summary>The file ends before the page does.</summary>
    private const int ShortRead = 522;

    public static bool Is(Exception? failure) => In(failure) is not null;

    /// <summary>What was found, in SQLite's words; null where it is no such failure. The whole chain of causes is looked at.</summary>
    public static string? In(Exception? failure) => failure switch
    {
        null => null,
        DamagedRegisterException known => known.Finding,
        SqliteException { SqliteErrorCode: Corrupt or NotADatabase } or SqliteException { SqliteExtendedErrorCode: ShortRead } => failure.Message,
        _ => In(failure.InnerException),
    };
}

namespace ComplaintsPortal.Persistence.Sqlite;

/// <summary>Why a copy of the register could not be made or put back. Nothing was changed in any of these cases.</summary>
public enum BackupFault
{
    /// <summary>The file to write is there already: a backup never takes another's place.</summary>
    Exists,

    /// <summary>There is no file to read.</summary>
    Missing,

    /// <summary>Not a SQLite database.</summary>
    NotADatabase,

    /// <summary>A database, but not a register of this portal.</summary>
    NotARegister,

    /// <summary>SQLite finds pages or indexes that cannot be right.</summary>
    Damaged,

    /// <summary>The chain of the journal is broken (R34).</summary>
    JournalBroken,

    /// <summary>Written by a later version of the program.</summary>
    Newer,

    /// <summary>Written by a version before the first release, which this one cannot bring up to date.</summary>
    TooOld,

    /// <summary>A portal or another program has the database open.</summary>
    InUse,

    /// <summary>The disk would be left without room for what comes in.</summary>
    NoRoom,
}

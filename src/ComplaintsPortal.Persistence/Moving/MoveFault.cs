namespace ComplaintsPortal.Persistence.Moving;

/// <summary>Why a register could not be moved. The source is unchanged in each of these cases, and nothing of it lies in the target.</summary>
public enum MoveFault
{
    /// <summary>There is no register where the settings say, or it is not at the schema of this program.</summary>
    SourceNotCurrent,

    /// <summary>A portal or another program works with the source; what it writes meanwhile would be lost.</summary>
    SourceInUse,

    SourceUnreachable,

    /// <summary>The chain of the source's journal is broken (R34).</summary>
    JournalBroken,

    /// <summary>The content of a stored file is not what its SHA-256 says.</summary>
    FileDamaged,

    /// <summary>Source and target are one database.</summary>
    Same,

    /// <summary>A portal or another program works with the target.</summary>
    TargetInUse,

    TargetUnreachable,

    /// <summary>A table of the target has rows.</summary>
    TargetNotEmpty,

    /// <summary>The tables of the target are another program's, or another version's.</summary>
    TargetForeign,

    /// <summary>The target refused a row, or a connection broke on the way.</summary>
    CopyFailed,

    /// <summary>What was read back from the target is not what was read from the source.</summary>
    Differs,
}

namespace ComplaintsPortal.Persistence.Sqlite;

/// <summary>A backup or a restoring that was refused.</summary>
/// <param name="fault">Why; the words for it are the caller's.</param>
/// <param name="detail">What was found: a file, the first damage SQLite names, the number of a journal entry.</param>
public sealed class BackupException(BackupFault fault, string detail, Exception? inner = null) : Exception($"{fault}: {detail}", inner)
{
    public BackupFault Fault { get; } = fault;

    public string Detail { get; } = detail;
}

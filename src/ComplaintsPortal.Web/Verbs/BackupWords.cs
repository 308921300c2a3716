using ComplaintsPortal.Persistence.Sqlite;
using ComplaintsPortal.Web.Setup;

namespace ComplaintsPortal.Web.Verbs;

/// <summary>What both verbs say alike.</summary>
public static class BackupWords
{
    public static string Contents(BackupContents held) => held.Journal.Fault is { } fault
        ? ProgramWords.Of("Backup.HoldsBroken", Counted("Arrivals", held.Complaints), Counted("Files", held.Files), fault.Sequence)
        : ProgramWords.Of("Backup.Holds", Counted("Arrivals", held.Complaints), Counted("Files", held.Files), Counted("Entries", held.Journal.Entries), held.Journal.Head);

    /// <summary>A refusal in a sentence; 3 where an examination found something wrong, else 1.</summary>
    public static async Task<int> RefuseAsync(VerbCall call, BackupException refused)
    {
        await call.Error.WriteLineAsync(ProgramWords.Of("Backup.Fault." + refused.Fault, refused.Detail.ReplaceLineEndings(" ")));
        return refused.Fault is BackupFault.Damaged or BackupFault.JournalBroken ? ExitStatus.FoundWrong : ExitStatus.Failed;
    }

    private static string Counted(string what, long count) => ProgramWords.Of($"Backup.{what}.{count switch { 0 => "None", 1 => "One", _ => "Many" }}", count);
}

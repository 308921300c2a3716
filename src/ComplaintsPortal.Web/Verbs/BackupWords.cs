using ComplaintsPortal.Persistence.Sqlite;
using ComplaintsPortal.Web.Setup;

namespace ComplaintsPortal.Web.Verbs;

/// <summary>What both verbs say alike.</summary>
public static class BackupWords
{
    public static string Contents(BackupContents held) => held.Journal.Fault is { } fault
        ? ProgramWords.Of("Backup.HoldsBroken", held.Complaints, held.Files, fault.Sequence)
        : ProgramWords.Of("Backup.Holds", held.Complaints, held.Files, held.Journal.Entries, held.Journal.Head);

    /// <summary>A refusal in a sentence; 3 where an examination found something wrong, else 1.</summary>
    public static async Task<int> RefuseAsync(VerbCall call, BackupException refused)
    {
        await call.Error.WriteLineAsync(ProgramWords.Of("Backup.Fault." + refused.Fault, refused.Detail.ReplaceLineEndings(" ")));
        return refused.Fault is BackupFault.Damaged or BackupFault.JournalBroken ? ExitStatus.FoundWrong : ExitStatus.Failed;
    }
}

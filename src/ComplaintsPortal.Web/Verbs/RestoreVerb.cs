using ComplaintsPortal.Casework.Upkeep.Backups;
using ComplaintsPortal.Persistence.Sqlite;
using ComplaintsPortal.Web.Setup;
using ComplaintsPortal.Web.Setup.Settings;

namespace ComplaintsPortal.Web.Verbs;

/// <summary><c>restore</c>: a backup in the place of the embedded database, which is kept aside; refused while a portal is serving.</summary>
public sealed class RestoreVerb : IVerb
{
    public string Name => "restore";

    public string Summary => ProgramWords.Of("RestoreVerb.Summary");

    public string Usage => "restore SAUVEGARDE.db";

    public IReadOnlyList<string> Options => [];

    public IReadOnlyList<string> Switches => [];

    public async Task<int> RunAsync(VerbCall call, CancellationToken stop)
    {
        var file = call.PathOf(call.Arguments.Position(0, ProgramWords.Of("RestoreVerb.FileName")));
        call.Arguments.EndAfter(1);
        if (EmbeddedOnly.Refuses(call)) return ExitStatus.WrongUse;
        try
        {
            call.Services.GetRequiredService<SqliteBackups>().RequireRegister(file);
            await SayAsync(call, file, await call.Services.GetRequiredService<RestoreRegister>().ExecuteAsync(file, stop));
            call.Services.MakeFolders();
            return ExitStatus.Done;
        }
        catch (BackupException refused)
        {
            return await BackupWords.RefuseAsync(call, refused);
        }
    }

    private static async Task SayAsync(VerbCall call, string file, Restored restored)
    {
        await call.Out.WriteLineAsync(ProgramWords.Of("RestoreVerb.Done", file));
        await call.Out.WriteLineAsync(BackupWords.Contents(restored.Held));
        if (restored.Aside is { } aside) await call.Out.WriteLineAsync(ProgramWords.Of("RestoreVerb.Aside", aside));
        foreach (var lost in restored.Numbers)
            await call.Out.WriteLineAsync(ProgramWords.Of(lost.First == lost.Last ? "RestoreVerb.LostOne" : "RestoreVerb.Lost", lost.Name, lost.Year, lost.First, lost.Last));
        if (restored.Erasures > 0) await call.Out.WriteLineAsync(ProgramWords.Of(restored.Erasures == 1 ? "RestoreVerb.ErasureOne" : "RestoreVerb.Erasures", restored.Erasures));
        if (restored.KeyFits is false)
            await call.Out.WriteLineAsync(ProgramWords.Of("RestoreVerb.OtherKey", call.Services.GetRequiredService<PortalSettings>().KeysDirectory));
    }
}

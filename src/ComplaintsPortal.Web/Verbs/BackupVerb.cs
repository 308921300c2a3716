using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Sqlite;
using ComplaintsPortal.Web.Setup;
using ComplaintsPortal.Web.Setup.Settings;

namespace ComplaintsPortal.Web.Verbs;

/// <summary><c>backup</c>: the embedded database in one file, consistent while it serves; it never takes another file's place. The keys
/// are not in it and the answer says so: a file that held both would open every sealed letter to whoever finds it.</summary>
public sealed class BackupVerb : IVerb
{
    public string Name => "backup";

    public string Summary => ProgramWords.Of("BackupVerb.Summary");

    public string Usage => "backup --output SAUVEGARDE.db";

    public IReadOnlyList<string> Options => ["--output"];

    public IReadOnlyList<string> Switches => [];

    public bool NeedsARegister => true;

    public async Task<int> RunAsync(VerbCall call, CancellationToken stop)
    {
        call.Arguments.EndAfter(0);
        var file = call.PathOf(call.Arguments.Required("--output"));
        if (EmbeddedOnly.Refuses(call)) return ExitStatus.WrongUse;
        try
        {
            var held = await call.Services.GetRequiredService<SqliteBackups>().WriteAsync(file, stop);
            await call.Out.WriteLineAsync(ProgramWords.Of("BackupVerb.Done", file, held.Bytes >> 10));
            await call.Out.WriteLineAsync(BackupWords.Contents(held));
            await call.Out.WriteLineAsync(ProgramWords.Of("BackupVerb.Keys", call.Services.GetRequiredService<PortalSettings>().KeysDirectory));
            return held.Journal.Intact ? ExitStatus.Done : ExitStatus.FoundWrong;
        }
        catch (BackupException refused) when (refused.Fault is BackupFault.NotADatabase)
        {
            throw new DamagedRegisterException(refused.Detail);
        }
        catch (BackupException refused)
        {
            return await BackupWords.RefuseAsync(call, refused);
        }
    }
}

using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Moving;
using ComplaintsPortal.Persistence.Sqlite;
using ComplaintsPortal.Web.Setup;
using ComplaintsPortal.Web.Setup.Settings;

namespace ComplaintsPortal.Web.Verbs;

/// <summary><c>move</c>: the whole register into an empty database of another kind, compared there before it is kept. The configured
/// database stays as it is, and so do the settings: the answer says what to put into them.</summary>
public sealed class MoveVerb : IVerb
{
    public string Name => "move";

    public string Summary => ProgramWords.Of("MoveVerb.Summary");

    public string Usage => "move --to-provider Sqlite|PostgreSql|SqlServer --to-connection C";

    public IReadOnlyList<string> Options => ["--to-provider", "--to-connection"];

    public IReadOnlyList<string> Switches => [];

    public async Task<int> RunAsync(VerbCall call, CancellationToken stop)
    {
        call.Arguments.EndAfter(0);
        var target = TargetOf(call);
        var source = call.Services.GetRequiredService<RegisterSettings>().Database;
        try
        {
            await SayAsync(call, target, await new RegisterMove(source, target).ExecuteAsync(stop));
            return ExitStatus.Done;
        }
        catch (MoveException refused) when (DatabaseDamage.In(refused) is null)
        {
            await call.Error.WriteLineAsync(ProgramWords.Of("MoveVerb.Fault." + refused.Fault, refused.Detail.ReplaceLineEndings(" ")));
            return refused.Fault is MoveFault.JournalBroken or MoveFault.FileDamaged or MoveFault.Differs ? ExitStatus.FoundWrong : ExitStatus.Failed;
        }
    }

    private static async Task SayAsync(VerbCall call, DatabaseSettings target, MovedRegister moved)
    {
        await call.Out.WriteLineAsync(ProgramWords.Of("MoveVerb.Done", moved.Complaints, moved.Files, moved.Rows.Values.Sum(), moved.Rows.Count));
        await call.Out.WriteLineAsync(ProgramWords.Of("Verify.Intact", moved.Journal.Entries, moved.Journal.Head));
        await call.Out.WriteLineAsync(ProgramWords.Of("MoveVerb.Settings", target.Provider, ShownConnection(target)));
        await call.Out.WriteLineAsync(ProgramWords.Of("MoveVerb.Keys", call.Services.GetRequiredService<PortalSettings>().KeysDirectory));
    }

    /// <summary>A server's connection string may hold a password: it is named, not shown.</summary>
    private static string ShownConnection(DatabaseSettings target) => target.Provider == DatabaseProvider.Sqlite
        ? $"Data Source={SqliteOptions.FileOf(target)}"
        : ProgramWords.Of("MoveVerb.GivenConnection");

    /// <summary>A file's path is relative to the current folder, as on any command line.</summary>
    private static DatabaseSettings TargetOf(VerbCall call)
    {
        var word = call.Arguments.Required("--to-provider");
        var names = Enum.GetNames<DatabaseProvider>();
        if (names.FirstOrDefault(name => name.Equals(word, StringComparison.OrdinalIgnoreCase)) is not { } name)
            throw new WrongUseException(ProgramWords.Of("MoveVerb.Provider", word, string.Join(", ", names)));
        var target = new DatabaseSettings(call.PathOf("."), call.Arguments.Required("--to-connection"), Enum.Parse<DatabaseProvider>(name));
        try
        {
            _ = target.ConnectionText;
            return target;
        }
        catch (ServerNotNamedException lacking)
        {
            throw new WrongUseException(ProgramWords.Of("MoveVerb.ConnectionPart", lacking.Part));
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException or NotSupportedException)
        {
            throw new WrongUseException(ProgramWords.Of("MoveVerb.Connection"));
        }
    }
}

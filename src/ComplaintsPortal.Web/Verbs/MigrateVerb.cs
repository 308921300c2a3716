using ComplaintsPortal.Web.Setup;

namespace ComplaintsPortal.Web.Verbs;

/// <summary><c>migrate</c>: brings the configured database to the current schema.</summary>
public sealed class MigrateVerb : IVerb
{
    public string Name => "migrate";

    public string Summary => ProgramWords.Of("Migrate.Summary");

    public string Usage => "migrate";

    public IReadOnlyList<string> Options => [];

    public IReadOnlyList<string> Switches => [];

    public async Task<int> RunAsync(VerbCall call, CancellationToken stop)
    {
        call.Arguments.EndAfter(0);
        await Register.UpdateAsync(call.Services, stop);
        await call.Out.WriteLineAsync(ProgramWords.Of("Migrate.Done"));
        return ExitStatus.Done;
    }
}

using System.Reflection;
using ComplaintsPortal.Web.Setup;

namespace ComplaintsPortal.Web.Verbs;

/// <summary><c>version</c>: which program this is, and of which sources it was built; touches nothing.</summary>
public sealed class VersionVerb : IVerb
{
    public string Name => "version";

    public string Summary => ProgramWords.Of("VersionVerb.Summary");

    public string Usage => "version";

    public IReadOnlyList<string> Options => [];

    public IReadOnlyList<string> Switches => [];

    public async Task<int> RunAsync(VerbCall call, CancellationToken stop)
    {
        call.Arguments.EndAfter(0);
        var program = typeof(VersionVerb).Assembly;
        // The SDK writes both, as 1.0.0+revision; without the revision where it builds outside a clone.
        var built = program.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+');
        await call.Out.WriteLineAsync($"{program.GetName().Name} {built[0]} (commit {(built.Length > 1 ? built[1] : ProgramWords.Of("VersionVerb.Unknown"))})");
        return ExitStatus.Done;
    }
}

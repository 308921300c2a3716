using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Persistence.Journal;
using ComplaintsPortal.Web.Setup;

namespace ComplaintsPortal.Web.Verbs;

/// <summary><c>verify</c>: walks the journal and names the first broken entry (R34); with <c>--head</c> also finds a cut tail
/// or a rebuilt chain. Changes nothing, the schema included.</summary>
public sealed class VerifyVerb : IVerb
{
    public string Name => "verify";

    public string Summary => ProgramWords.Of("Verify.Summary");

    public string Usage => "verify [--head HASH@N]";

    public IReadOnlyList<string> Options => ["--head"];

    public IReadOnlyList<string> Switches => [];

    public bool NeedsARegister => true;

    public async Task<int> RunAsync(VerbCall call, CancellationToken stop)
    {
        call.Arguments.EndAfter(0);
        var noted = NotedIn(call.Arguments);
        JournalVerdict? found = null;
        await Register.ReadAsync(call.Services, async register => found = await register.VerifyJournalAsync(noted, stop), stop);
        var verdict = found!;
        if (verdict.Fault is not { } fault)
        {
            await call.Out.WriteLineAsync(ProgramWords.Of("Verify.Intact", verdict.Entries, verdict.Head));
            return ExitStatus.Done;
        }

        await call.Out.WriteLineAsync(ProgramWords.Of("Verify.Broken", fault.Sequence, ProgramWords.Of("Verify.Fault." + fault.Kind)));
        return ExitStatus.FoundWrong;
    }

    private static JournalHead? NotedIn(Arguments arguments)
    {
        if (arguments.Optional("--head") is not { } text)
        {
            return null;
        }

        return JournalHead.TryParse(text, out var head) ? head : throw new WrongUseException(ProgramWords.Of("Verify.HeadForm", text));
    }
}

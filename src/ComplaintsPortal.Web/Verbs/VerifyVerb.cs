using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Journal;
using ComplaintsPortal.Persistence.Sqlite;
using ComplaintsPortal.Persistence.Verifying;
using ComplaintsPortal.Web.Setup;
using ComplaintsPortal.Web.Setup.Settings;
using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Verbs;

/// <summary>
/// <c>verify</c>: walks the journal and names the first broken entry (R34); with <c>--head</c> also finds a cut tail or a rebuilt
/// chain. Then holds what is stored against what the journal committed to, unless <c>--chain</c> says otherwise. Changes nothing, the
/// schema included.
/// </summary>
public sealed class VerifyVerb : IVerb
{
    public string Name => "verify";

    public string Summary => ProgramWords.Of("Verify.Summary");

    public string Usage => "verify [--head HASH@N] [--chain]";

    public IReadOnlyList<string> Options => ["--head"];

    public IReadOnlyList<string> Switches => ["--chain"];

    public bool NeedsARegister => true;

    public async Task<int> RunAsync(VerbCall call, CancellationToken stop)
    {
        call.Arguments.EndAfter(0);
        var (noted, chainAlone) = (NotedIn(call.Arguments), call.Arguments.Has("--chain"));
        var status = ExitStatus.Done;
        await Register.ReadAsync(call.Services, async register =>
        {
            RequireWhole(call.Services.GetRequiredService<RegisterSettings>(), stop);
            status = await VerifyAsync(call, register, noted, chainAlone, stop);
        }, stop);
        return status;
    }

    /// <summary>What the portal's own start looks for: damage may lie where no row is read, in an index or in a table without rows.</summary>
    private static void RequireWhole(RegisterSettings settings, CancellationToken stop)
    {
        if (!settings.IsServer && SqliteCheck.FirstDamage(settings.Database, stop) is { } damage) throw new DamagedRegisterException(damage);
    }

    private static async Task<int> VerifyAsync(VerbCall call, RegisterContext register, JournalHead? noted, bool chainAlone, CancellationToken stop)
    {
        using var progress = new VerbProgress(call.Error);
        var entries = await register.Journal.LongCountAsync(stop);
        var chain = await register.VerifyJournalAsync(noted, done => progress.Say("Verify.Progress.Chain", done, entries), stop);
        if (chain.Fault is { } broken)
        {
            progress.Clear();
            await call.Out.WriteLineAsync(ProgramWords.Of("Verify.Broken", broken.Sequence, ProgramWords.Of("Verify.Fault." + broken.Kind)));
            return ExitStatus.FoundWrong;
        }

        if (!chainAlone && await VerifyContentsAsync(call, register, progress, stop) is { } wrong)
        {
            await call.Out.WriteLineAsync(ContentFaultWords.Of(wrong, call.Services.GetRequiredService<Words>()));
            return ExitStatus.FoundWrong;
        }

        progress.Clear();
        await call.Out.WriteLineAsync(ProgramWords.Of("Verify.Intact", chain.Entries, chain.Head));
        return ExitStatus.Done;
    }

    private static async Task<ContentFault?> VerifyContentsAsync(VerbCall call, RegisterContext register, VerbProgress progress, CancellationToken stop)
    {
        var complaints = await register.Complaints.LongCountAsync(stop);
        var contents = await register.VerifyContentsAsync(done => progress.Say("Verify.Progress.Contents", done, complaints), stop);
        progress.Clear();
        if (contents.Fault is { } wrong) return wrong;
        await call.Out.WriteLineAsync(ProgramWords.Of("Verify.Contents", contents.Complaints, contents.Contents, contents.Erased));
        return null;
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

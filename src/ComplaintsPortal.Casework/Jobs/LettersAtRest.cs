using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Jobs;

/// <summary>
/// The letters that wait for the server, and their rest while it can't be used or refuses us (<see cref="RefusalOfUs"/>): that is no
/// letter's try, and gives none up. Once it can, who rested leaves with the next round.
/// </summary>
public sealed class LettersAtRest(RegisterContext database, OfficeClock clock, MailLines lines)
{
    /// <summary>How long all letters rest at most.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);

    private static readonly string OfUs = new MailFailure(MailFault.NotAllowed, "").ToString();

    public IQueryable<Letter> Due()
    {
        var now = clock.Instant;
        return Waiting().Where(l => l.NextTryAt == null || l.NextTryAt <= now);
    }

    /// <param name="last">The last answer of the round.</param>
    /// <param name="refused">The letters that were refused because of us, with each one's answer.</param>
    /// <param name="serves">Whether the server said something of any letter itself.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task NoteAsync(Handover last, IReadOnlyList<RefusedOfUs> refused, bool serves, CancellationToken cancellation)
    {
        var broken = refused is [.., var one] && (!last.IsOfTheLine || IsOfUs(last)) ? one.Nameless : BrokenBy(last);
        // Not mended while a letter waits that was refused because of us: its next try says so.
        var isOpen = broken is null && await Waiting().AnyAsync(l => l.Answer != null && l.Answer.Substring(0, OfUs.Length) == OfUs, cancellation);
        var mended = isOpen || await lines.NoteAsync(MailLine.Server, broken, cancellation);
        if (last.IsOfTheLine && !serves) await BeginAsync(IsOfUs(last) ? OfUs : last.Answer, refused, cancellation);
        else if (mended) await EndAsync(cancellation);
    }

    public static bool IsOfUs(Handover handover) => BrokenBy(handover) is { Fault: MailFault.NotAllowed };

    /// <summary>As long again as it has been so, within bounds: a moment's fault holds nothing up, a night's asks for no password each
    /// minute. An answer that names somebody stays with the letter it was given to.</summary>
    private async Task BeginAsync(string answer, IReadOnlyList<RefusedOfUs> refused, CancellationToken cancellation)
    {
        var since = (await lines.ReadAsync(cancellation)).FirstOrDefault(b => b.Line == MailLine.Server)?.Since ?? clock.Instant;
        var minutes = Math.Clamp((clock.Instant - since).TotalMinutes, Shortest.TotalMinutes, Longest.TotalMinutes);
        DateTimeOffset? until = clock.Instant.AddMinutes(minutes);
        await database.WriteAsync(
            async () =>
            {
                await Due().ExecuteUpdateAsync(set => set.SetProperty(l => l.NextTryAt, until).SetProperty(l => l.Answer, answer), cancellation);
                foreach (var letter in refused) await Waiting().Where(l => l.Id == letter.Id).ExecuteUpdateAsync(set => set.SetProperty(l => l.Answer, letter.Handover.Answer), cancellation);
            },
            cancellation);
    }

    /// <summary>Whose next hour of the table is farther off than a rest waits for something else.</summary>
    private async Task EndAsync(CancellationToken cancellation)
    {
        var now = clock.Instant;
        var latest = now + Longest;
        await database.WriteAsync(
            () => Waiting().Where(l => l.NextTryAt > now && l.NextTryAt <= latest && l.Answer != null && l.Answer.Substring(0, 1) == "[")
                .ExecuteUpdateAsync(set => set.SetProperty(l => l.NextTryAt, now), cancellation),
            cancellation);
    }

    /// <summary>What an answer says of the server; a letter that is wrong itself says nothing of it.</summary>
    private static MailFailure? BrokenBy(Handover handover) => MailFailure.Read(handover.Answer) is { IsOfTheLine: true } broken ? broken : null;

    private IQueryable<Letter> Waiting() =>
        database.Set<Letter>().AsNoTracking().Where(l => l.State == LetterState.Queued && l.Medium == LetterMedium.Email && !l.LeftInFolder);
}

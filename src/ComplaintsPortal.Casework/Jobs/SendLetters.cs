using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Leases;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Jobs;

/// <summary>
/// The outbox: hands each waiting letter to the postman, the same bytes on every try (R48), and keeps what the next server
/// answered. One instance at a time; another goes on where it was killed. What is sent, posted or already left in the folder is
/// passed over. Where our own server can't be used, no letter is at fault: none of the others is tried, and all rest. What is written to complainants leaves before what is written to staff, which belongs to no case and enters no journal.
/// </summary>
public sealed class SendLetters(
    RegisterContext database, RecordHandover record, OfficeClock clock, IPostman postman, SecretKeeper secrets,
    LetterSettings settings, CurrentOrganisation organisation, PortalAddress address, MailLines lines, RegisterLeases leases)
{
    public const string LeaseName = "letters";

    private const int Batch = 50;

    /// <summary>Minutes until the next try, by number of tries; after the last one the letter is given up.</summary>
    public static IReadOnlyList<int> RetryMinutes { get; } = [1, 5, 15, 60, 240, 720, 1440, 1440, 1440];

    /// <summary>How long all letters rest at most while our own server can't be used: that is no letter's try, and gives none up.</summary>
    public static TimeSpan LongestRest { get; } = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan ShortestRest = TimeSpan.FromMinutes(1);

    /// <summary>One round; how many letters were handed over.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        if (!await Due().AnyAsync(cancellation)) return 0;
        await using var turn = await leases.TakeAsync(LeaseName, cancellation);
        return turn is null ? 0 : await SendAsync(turn, cancellation);
    }

    /// <summary>What waits is read under the lease; when that is lost, what is under way stops, and whoever has it now tries the same bytes again.</summary>
    private async Task<int> SendAsync(HeldLease turn, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, turn.Lost);
        var waiting = await Due().OrderBy(l => l.ComplaintId == null ? 1 : 0).ThenBy(l => l.Id).Take(Batch)
            .Select(l => new { l.Id, l.ComplaintId, l.To, l.MessageId, l.SealedBytes })
            .ToListAsync(cancellation);
        var handed = 0;
        Handover? last = null;
        var left = new Dictionary<Guid, Handover>();
        foreach (var letter in waiting.TakeWhile(_ => turn.IsHeld))
        {
            var handover = await HandOverAsync(() => new OutgoingBytes(letter.MessageId, settings.ReturnPathOf(letter.Id, From), letter.To!, secrets.Open(letter.SealedBytes!)), either.Token);
            handed++;
            if (handover.Outcome == HandoverOutcome.LeftInFolder) left.Add(letter.Id, handover);
            else if ((last = handover).IsOfTheLine) break;
            else await KeepAsync(letter.Id, letter.ComplaintId, handover, CancellationToken.None);
        }

        if (left.Count > 0) await database.WriteAsync(() => NoteLeftAsync(left, cancellation), cancellation);
        if (last is not null && !either.IsCancellationRequested) await NoteLineAsync(last, either.Token);
        return handed;
    }

    /// <summary>While the server can't be used, all rest together; once it can, who rested leaves with the next round.</summary>
    private async Task NoteLineAsync(Handover last, CancellationToken cancellation)
    {
        var mended = await lines.NoteAsync(MailLine.Server, BrokenBy(last), cancellation);
        if (last.IsOfTheLine) await RestAsync(last, cancellation);
        else if (mended) await EndRestAsync(cancellation);
    }

    /// <summary>As long again as it has been so, within bounds: a moment's fault holds nothing up, a night's asks for no password each minute.</summary>
    private async Task RestAsync(Handover broken, CancellationToken cancellation)
    {
        var since = (await lines.ReadAsync(cancellation)).FirstOrDefault(b => b.Line == MailLine.Server)?.Since ?? clock.Instant;
        var minutes = Math.Clamp((clock.Instant - since).TotalMinutes, ShortestRest.TotalMinutes, LongestRest.TotalMinutes);
        DateTimeOffset? until = clock.Instant.AddMinutes(minutes);
        await database.WriteAsync(
            () => Due().ExecuteUpdateAsync(set => set.SetProperty(l => l.NextTryAt, until).SetProperty(l => l.Answer, broken.Answer), cancellation), cancellation);
    }

    /// <summary>Whose next hour of the table is farther off than a rest waits for something else.</summary>
    private async Task EndRestAsync(CancellationToken cancellation)
    {
        var now = clock.Instant;
        var latest = now + LongestRest;
        await database.WriteAsync(
            () => Waiting().Where(l => l.NextTryAt > now && l.NextTryAt <= latest && l.Answer != null && l.Answer.Substring(0, 1) == "[")
                .ExecuteUpdateAsync(set => set.SetProperty(l => l.NextTryAt, now), cancellation),
            cancellation);
    }

    /// <summary>What the last answer says of the server; a letter that is wrong itself says nothing of it.</summary>
    private static MailFailure? BrokenBy(Handover last) => MailFailure.Read(last.Answer) is { IsOfTheLine: true } broken ? broken : null;

    /// <summary>Left in the folder is no act on a case: noted together, and where a crash comes first the same file is found again.</summary>
    private async Task NoteLeftAsync(Dictionary<Guid, Handover> left, CancellationToken cancellation)
    {
        foreach (var (id, handover) in left) await NoteAsync(id, handover, clock.Instant, cancellation);
    }

    /// <summary>Never cancelled: where the portal is stopped meanwhile, a letter whose answer is not kept would leave again.</summary>
    private Task KeepAsync(Guid id, Guid? complaintId, Handover handover, CancellationToken cancellation) => complaintId is { } known
        ? record.ExecuteAsync(known, id, handover, cancellation)
        : database.WriteAsync(() => NoteAsync(id, handover, clock.Instant, cancellation), cancellation);

    private IQueryable<Letter> Due()
    {
        var now = clock.Instant;
        return Waiting().Where(l => l.NextTryAt == null || l.NextTryAt <= now);
    }

    private IQueryable<Letter> Waiting() =>
        database.Set<Letter>().AsNoTracking().Where(l => l.State == LetterState.Queued && l.Medium == LetterMedium.Email && !l.LeftInFolder);

    /// <summary>A letter that can't be opened or handed over is tried later and in the end given up; it does not hold back the others.</summary>
    private async Task<Handover> HandOverAsync(Func<OutgoingBytes> message, CancellationToken cancellation)
    {
        try
        {
            return await postman.HandOverAsync(message(), cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            return new Handover(HandoverOutcome.TryAgain, failure.Message);
        }
    }

    private string From => settings.Sender(organisation.Profile, address);

    private async Task NoteAsync(Guid id, Handover handover, DateTimeOffset at, CancellationToken cancellation) =>
        RecordHandover.Note(await database.Set<Letter>().SingleAsync(l => l.Id == id, cancellation), handover, at);

    /// <summary>Who tries again after it was given up begins the same row of tries anew.</summary>
    internal static DateTimeOffset? NextTry(int tries, DateTimeOffset now)
    {
        var inThisRow = tries % (RetryMinutes.Count + 1);
        return inThisRow < RetryMinutes.Count ? now.AddMinutes(RetryMinutes[inThisRow]) : null;
    }
}

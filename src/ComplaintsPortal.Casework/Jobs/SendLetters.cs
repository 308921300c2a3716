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
/// passed over. Where our own server can't be used, no letter is at fault: none of the others is tried, and all rest. Where it refuses one
/// because of us (<see cref="RefusalOfUs"/>), a few others are tried: does it take one, that refusal counts as a try of its letter.
/// What is written to complainants leaves before what is written to staff, which belongs to no case and enters no journal.
/// </summary>
public sealed class SendLetters(
    RegisterContext database, RecordHandover record, OfficeClock clock, IPostman postman, SecretKeeper secrets,
    LetterSettings settings, CurrentOrganisation organisation, PortalAddress address, LettersAtRest rest, RegisterLeases leases)
{
    public const string LeaseName = "letters";

    private const int Batch = 50;

    /// <summary>Minutes until the next try, by number of tries; after the last one the letter is given up.</summary>
    public static IReadOnlyList<int> RetryMinutes { get; } = [1, 5, 15, 60, 240, 720, 1440, 1440, 1440];

    /// <summary>So many letters that the server refuses because of us, and none otherwise: it is no letter's fault.</summary>
    private const int MostDoubts = 3;

    /// <summary>One round; how many letters were handed over.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        if (!await rest.Due().AnyAsync(cancellation)) return 0;
        await using var turn = await leases.TakeAsync(LeaseName, cancellation);
        return turn is null ? 0 : await SendAsync(turn, cancellation);
    }

    /// <summary>What waits is read under the lease; when that is lost, what is under way stops, and whoever has it now tries the same bytes again.</summary>
    private async Task<int> SendAsync(HeldLease turn, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, turn.Lost);
        var waiting = await rest.Due().OrderBy(l => l.ComplaintId == null ? 1 : 0).ThenBy(l => l.Id).Take(Batch)
            .Select(l => new { l.Id, l.ComplaintId, l.To, l.MessageId, l.SealedBytes })
            .ToListAsync(cancellation);
        var (handed, serves) = (0, false);
        Handover? last = null;
        var left = new Dictionary<Guid, Handover>();
        var refused = new List<RefusedOfUs>();
        foreach (var letter in waiting.TakeWhile(_ => turn.IsHeld))
        {
            var handover = await HandOverAsync(() => new OutgoingBytes(letter.MessageId, settings.ReturnPathOf(letter.Id, From), letter.To!, secrets.Open(letter.SealedBytes!)), either.Token);
            handed++;
            if (handover.Outcome == HandoverOutcome.LeftInFolder) left.Add(letter.Id, handover);
            else if (!(last = handover).IsOfTheLine) await KeepAsync(letter.Id, letter.ComplaintId, handover, CancellationToken.None);
            else if (!LettersAtRest.IsOfUs(handover)) break;
            else refused.Add(new RefusedOfUs(letter.Id, letter.ComplaintId, letter.To!, handover));
            serves |= !handover.IsOfTheLine && MailFailure.Read(handover.Answer) is null;
            if (!serves && refused.Count == MostDoubts) break;
        }

        if (left.Count > 0) await database.WriteAsync(() => NoteLeftAsync(left, cancellation), cancellation);
        if (serves) foreach (var letter in refused) await KeepAsync(letter.Id, letter.ComplaintId, letter.Handover, CancellationToken.None);
        if (last is not null && !either.IsCancellationRequested) await rest.NoteAsync(last, refused, serves, either.Token);
        return handed;
    }

    /// <summary>Left in the folder is no act on a case: noted together, and where a crash comes first the same file is found again.</summary>
    private async Task NoteLeftAsync(Dictionary<Guid, Handover> left, CancellationToken cancellation)
    {
        foreach (var (id, handover) in left) await NoteAsync(id, handover, clock.Instant, cancellation);
    }

    /// <summary>Never cancelled: where the portal is stopped meanwhile, a letter whose answer is not kept would leave again.</summary>
    private Task KeepAsync(Guid id, Guid? complaintId, Handover handover, CancellationToken cancellation) => complaintId is { } known
        ? record.ExecuteAsync(known, id, handover, cancellation)
        : database.WriteAsync(() => NoteAsync(id, handover, clock.Instant, cancellation), cancellation);

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

using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Evidence;
using ComplaintsPortal.Domain.Letters;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>Staff record that a letter was sent by post, or handed over, on a day (R12, R48).</summary>
public sealed class RecordPosted(Casebook casebook, OfficeClock clock, LetterStates states)
{
    public Task ExecuteAsync(string reference, Guid letterId, DateOnly on, string how, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(
            reference,
            by,
            async change =>
            {
                var letter = await change.LetterAsync(letterId, cancellation);
                var posted = clock.On(on, letter.WrittenAt);
                letter.Post(posted, clock.DateOf(letter.WrittenAt), how, change.Now);
                change.Journal(ActNames.LetterPosted, Facts.Of(("letter", letterId), ("kind", letter.Kind), ("on", on)), Contents.Handover(letter));
                await states.NoteSentAsync(change, letter, posted.At, cancellation);
            },
            cancellation);
}

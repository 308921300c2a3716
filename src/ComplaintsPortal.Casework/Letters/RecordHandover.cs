using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Jobs;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Evidence;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>Keeps what the next server answered when a complainant's letter was handed over (R48), and what that means for the case (R12, R21).</summary>
public sealed class RecordHandover(Casebook casebook, LetterStates states)
{
    /// <summary>Nothing is kept where somebody said meanwhile what became of it.</summary>
    public Task ExecuteAsync(Guid complaintId, Guid letterId, Handover handover, CancellationToken cancellation) =>
        casebook.ChangeAsync(complaintId, Actor.Portal, change => KeepAsync(change, letterId, handover, cancellation), cancellation);

    /// <summary>Whether the letter, within a write, took the answer.</summary>
    internal static bool Note(Letter letter, Handover handover, DateTimeOffset at)
    {
        if (!letter.IsOnItsWay) return false;
        letter.Note(handover, at, handover.Outcome == HandoverOutcome.TryAgain ? SendLetters.NextTry(letter.Tries, at) : null);
        return true;
    }

    private async Task KeepAsync(Change change, Guid id, Handover handover, CancellationToken cancellation)
    {
        var letter = await change.LetterAsync(id, cancellation);
        if (!Note(letter, handover, change.Now.At)) return;
        switch (letter.State)
        {
            case LetterState.Sent:
                change.Journal(ActNames.LetterSent, Facts.Of(("letter", id), ("kind", letter.Kind)), Contents.Handover(letter));
                await states.NoteSentAsync(change, letter, change.Now.At, cancellation);
                break;
            case LetterState.Refused or LetterState.GivenUp:
                change.Journal(ActNames.LetterRefused, Facts.Of(("letter", id), ("kind", letter.Kind), ("state", letter.State)), Contents.Handover(letter));
                break;
        }
    }
}

using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>Staff record that a letter came back for good; a reply that did is owed again (R12).</summary>
public sealed class RecordBounced(Casebook casebook, LetterStates states)
{
    /// <param name="answer">What the other side said.</param>
    public Task ExecuteAsync(string reference, Guid letterId, string answer, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(
            reference,
            by,
            async change =>
            {
                Refuse.WithoutReason(answer);
                var letter = await change.LetterAsync(letterId, cancellation);
                RefusedException.When(letter.WhyNotBounce());
                await states.NoteBouncedAsync(change, letter, answer, cancellation);
            },
            cancellation);
}

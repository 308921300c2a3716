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
                if (string.IsNullOrWhiteSpace(answer)) throw new RefusedException(new Refusal("reason-missing"));
                var letter = await change.Database.Set<Letter>()
                    .SingleOrDefaultAsync(l => l.Id == letterId && l.ComplaintId == change.Complaint.Id, cancellation) ?? throw new NoSuchCaseException();
                RefusedException.When(letter.WhyNotBounce());
                change.Journal(ActNames.LetterBounced, Facts.Of(("letter", letterId), ("kind", letter.Kind)), Facts.Of(("answer", answer)));
                await states.NoteBouncedAsync(change, letter, answer, cancellation);
            },
            cancellation);
}

using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Evidence;
using ComplaintsPortal.Domain.Letters;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>Staff put a letter that was refused or given up back into the queue, or bring its next try forward, the same bytes under the same Message-ID (R48).</summary>
public sealed class SendAgain(Casebook casebook)
{
    public Task ExecuteAsync(string reference, Guid letterId, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(
            reference,
            by,
            async change =>
            {
                var letter = await change.LetterAsync(letterId, cancellation);
                RefusedException.When(await WhyNotInItsPlaceAsync(change, letter, cancellation));
                letter.QueueAgain(change.Now.At);
                change.Journal(ActNames.LetterQueuedAgain, Facts.Of(("letter", letterId), ("kind", letter.Kind)), Contents.Handover(letter));
            },
            cancellation);

    /// <summary>An acknowledgement in whose place another was written has nothing more to do.</summary>
    private static async Task<Refusal?> WhyNotInItsPlaceAsync(Change change, Letter letter, CancellationToken cancellation) =>
        letter.NeedsAnotherAddress && Acknowledging.Kinds.Contains(letter.Kind)
        && (await change.Database.LastAcknowledgingAsync(change.Complaint.Id, cancellation))?.Id != letter.Id
            ? new Refusal("letter-replaced")
            : null;
}

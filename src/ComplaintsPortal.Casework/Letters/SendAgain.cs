using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain.Complaints;
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
                letter.QueueAgain(change.Now.At);
                change.Journal(ActNames.LetterQueuedAgain, Facts.Of(("letter", letterId), ("kind", letter.Kind)));
            },
            cancellation);
}

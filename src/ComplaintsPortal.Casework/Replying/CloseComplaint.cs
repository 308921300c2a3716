using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Registration;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Replying;

/// <summary>Closes the case: with a sent reply, or with a reasoned exception (R28).</summary>
public sealed class CloseComplaint(Casebook casebook, DuplicateOf duplicates)
{
    public Task ExecuteAsync(string reference, ClosingReason reason, string? note, string? duplicateOf, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(
            reference,
            by,
            async change =>
            {
                var original = await duplicates.CheckAsync(change, reason, duplicateOf, cancellation);
                change.Complaint.Close(reason, note, original, change.Now);
                change.Journal(ActNames.Closed, Facts.Of(("reason", reason), ("duplicate-of", original)));
            },
            cancellation);
}

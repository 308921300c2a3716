using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Registration;

/// <summary>Closes an arrival that was never completed, after a reminder and the days of patience, with a reason that is told to the person (R4); or a duplicate.</summary>
public sealed class CloseUnregistered(Casebook casebook, Correspondence letters, CurrentOrganisation organisation, DuplicateOf duplicates)
{
    public Task ExecuteAsync(string reference, ClosingReason reason, string note, string? duplicateOf, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(
            reference,
            by,
            async change =>
            {
                var original = await duplicates.CheckAsync(change, reason, duplicateOf, cancellation);
                change.Complaint.CloseUnregistered(reason, note, original, change.Now, organisation.Demands, organisation.Profile.FollowUp.UnregisteredClosureDays);
                change.Journal(ActNames.ClosedUnregistered, Facts.Of(("reason", reason), ("duplicate-of", original)));
                letters.Write(change, LetterKind.ClosedUnregistered, LetterFields.Reasoned(note));
            },
            cancellation);
}

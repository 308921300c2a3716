using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Registration;

/// <summary>
/// Corrects how the complainant is reached, and nothing else: staff who learned it, or the complainant on their own page. What was
/// received stays as it was (R10). The acknowledgement that did not arrive leaves in the same act (R11).
/// </summary>
public sealed class CorrectContact(Casebook casebook, AcknowledgeAnew acknowledge)
{
    /// <param name="seenVersion">The complaint's version that staff looked at: what somebody else corrected meanwhile is not overwritten.</param>
    /// <returns>The acknowledgement that leaves now; null where none was owed.</returns>
    public Task<Letter?> ExecuteAsync(string reference, ContactDetails contact, int seenVersion, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(reference, seenVersion, by, change => KeepAsync(change, contact.Of(change.Complaint.Complainant), cancellation), cancellation);

    /// <summary>The complainant's own e-mail address, where the acknowledgement did not arrive at the one in force; the rest stays. Refuses it otherwise: who holds a link that went astray must not turn the replies away.</summary>
    public Task ByComplainantAsync(Guid complaintId, string email, CancellationToken cancellation) => casebook.ChangeAsync(
        complaintId,
        Actor.Complainant,
        async change =>
        {
            if (await acknowledge.NotReachedAtAsync(change.Complaint, cancellation) is null) throw new RefusedException(new Refusal("address-not-asked"));
            await KeepAsync(change, change.Complaint.Complainant with { Email = email }, cancellation);
        },
        cancellation);

    private Task<Letter?> KeepAsync(Change change, Complainant known, CancellationToken cancellation)
    {
        if (!KnownDetails.Keep(change, known)) throw new RefusedException(new Refusal("details-unchanged"));
        return acknowledge.WhereItDidNotArriveAsync(change, cancellation);
    }
}

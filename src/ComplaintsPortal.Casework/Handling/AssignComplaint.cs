using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Handling;

/// <summary>Gives the case an owner, or none. Refuses one who could not handle it: gone, an auditor, or concerned by it (R44).</summary>
public sealed class AssignComplaint(Casebook casebook)
{
    public Task ExecuteAsync(string reference, Guid? ownerId, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(
            reference,
            by,
            async change =>
            {
                if (ownerId is { } owner) RefusedException.When(await WhyNotOwnAsync(change, owner, cancellation));
                change.Complaint.Assign(ownerId);
                change.Journal(ActNames.Assigned, Facts.Of(("owner", ownerId)));
            },
            cancellation);

    private static async Task<Refusal?> WhyNotOwnAsync(Change change, Guid owner, CancellationToken cancellation)
    {
        if ((await change.Records.PersonsConcernedAsync(change.Complaint.Id, cancellation)).Any(p => p.StaffId == owner && p.ExceptionReason == null))
            return new Refusal("owner-concerned");
        return await change.Records.MayHandleAsync(owner, change.Now.On, cancellation) ? null : new Refusal("owner-not-possible");
    }
}

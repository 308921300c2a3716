using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Handling;

/// <summary>Gives the case an owner, or none.</summary>
public sealed class AssignComplaint(Casebook casebook)
{
    public Task ExecuteAsync(string reference, Guid? ownerId, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(
            reference,
            by,
            change =>
            {
                change.Complaint.Assign(ownerId);
                change.Journal(ActNames.Assigned, Facts.Of(("owner", ownerId)));
                return Task.CompletedTask;
            },
            cancellation);
}

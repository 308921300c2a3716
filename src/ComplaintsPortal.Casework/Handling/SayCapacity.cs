using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Handling;

/// <summary>
/// Staff say in what capacity somebody complains whom they know, or who told them (R4, R8); what was received stays as it was
/// (R10). Refuses to take a capacity away.
/// </summary>
public sealed class SayCapacity(Casebook casebook)
{
    public Task ExecuteAsync(string reference, StakeholderType capacity, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(
            reference,
            by,
            change =>
            {
                change.Complaint.AddDetails(change.Complaint.Complainant with { StakeholderType = capacity });
                change.Journal(ActNames.CapacitySaid, Facts.Of(("capacity", capacity)));
                return Task.CompletedTask;
            },
            cancellation);
}

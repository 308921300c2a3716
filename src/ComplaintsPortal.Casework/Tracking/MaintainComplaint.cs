using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Evidence;

namespace ComplaintsPortal.Casework.Tracking;

/// <summary>The complainant maintains that it is a complaint after it was qualified as something else (R9).</summary>
public sealed class MaintainComplaint(Casebook casebook)
{
    public Task ExecuteAsync(Guid complaintId, string? text, CancellationToken cancellation) =>
        casebook.ChangeAsync(
            complaintId,
            Actor.Complainant,
            change =>
            {
                change.Complaint.Maintain(change.Now);
                var entry = new ComplainantEntry(change.NewId(), complaintId, EntryKind.Maintained, text ?? "", Channel.Web, change.Now);
                change.Records.Add(entry);
                change.Journal(ActNames.Maintained, null, Contents.Of(entry));
                return Task.CompletedTask;
            },
            cancellation);
}

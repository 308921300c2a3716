using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;

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
                change.Database.Add(new ComplainantEntry(change.NewId(), complaintId, EntryKind.Maintained, text ?? "", Channel.Web, change.Now));
                change.Journal(ActNames.Maintained, null, Facts.Of(("text", text)));
                return Task.CompletedTask;
            },
            cancellation);
}

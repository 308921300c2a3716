using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Replying;

/// <summary>Opens again what was closed, withdrawn or closed unregistered, with a reason (R28).</summary>
public sealed class ReopenComplaint(Casebook casebook)
{
    public Task ExecuteAsync(string reference, string reason, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(
            reference,
            by,
            change =>
            {
                change.Complaint.Reopen(reason, change.Now);
                change.JournalReasoned(ActNames.Reopened, reason);
                return Task.CompletedTask;
            },
            cancellation);
}

using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Tracking;

/// <summary>Staff record that the mediator was asked, and how it ended (R28).</summary>
public sealed class Mediation(Casebook casebook)
{
    public Task OpenAsync(string reference, string note, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(reference, by, change =>
        {
            change.Complaint.OpenMediation(change.Now);
            change.JournalReasoned(ActNames.MediationOpened, note);
            return Task.CompletedTask;
        }, cancellation);

    public Task EndAsync(string reference, string outcome, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(reference, by, change =>
        {
            Refuse.WithoutReason(outcome);
            change.Complaint.EndMediation();
            change.JournalReasoned(ActNames.MediationEnded, outcome);
            return Task.CompletedTask;
        }, cancellation);
}

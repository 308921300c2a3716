using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Casework.Handling;

/// <summary>Makes a case confidential, or lifts that (R44). Whoever handles the case may mark it; lifting is for those who may read confidential ones.</summary>
public sealed class MarkConfidential(Casebook casebook)
{
    public Task ExecuteAsync(string reference, bool confidential, string reason, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(
            reference,
            by,
            change =>
            {
                Refuse.WithoutReason(reason);
                if (!confidential && !by.May(Power.ReadConfidential)) throw new RefusedException(new Refusal("not-allowed"));
                change.Complaint.MarkConfidential(confidential);
                change.JournalReasoned(ActNames.ConfidentialityChanged, reason, Facts.Of(("confidential", confidential)));
                return Task.CompletedTask;
            },
            cancellation);
}

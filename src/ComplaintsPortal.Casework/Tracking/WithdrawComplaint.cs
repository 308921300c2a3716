using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Evidence;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Tracking;

/// <summary>The complainant takes the complaint back (R31); it stays stored and counted.</summary>
public sealed class WithdrawComplaint(Casebook casebook, Correspondence letters)
{
    public Task ExecuteAsync(Guid complaintId, string? note, CancellationToken cancellation) =>
        casebook.ChangeAsync(
            complaintId,
            Actor.Complainant,
            change =>
            {
                change.Complaint.Withdraw(note, change.Now);
                var entry = new ComplainantEntry(change.NewId(), complaintId, EntryKind.Withdrawal, note ?? "", Channel.Web, change.Now);
                change.Records.Add(entry);
                change.Journal(ActNames.Withdrawn, null, Contents.Of(entry));
                letters.Write(change, LetterKind.WithdrawalConfirmation);
                return Task.CompletedTask;
            },
            cancellation);
}

using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tracking;

/// <summary>
/// The complainant says whether what the reply promised was done (R29), once. A "no" becomes a question on the work list, so that
/// somebody sees to it; a word with a "yes" is kept beside the complaint.
/// </summary>
public sealed class AnswerPromise(Casebook casebook, CurrentOrganisation organisation)
{
    public Task ExecuteAsync(Guid complaintId, bool kept, string? comment, CancellationToken cancellation) =>
        casebook.ChangeAsync(
            complaintId,
            Actor.Complainant,
            async change =>
            {
                var reply = await change.Database.Replies.Where(r => r.ComplaintId == complaintId && r.PromiseAskedAt != null)
                    .OrderByDescending(r => r.WrittenAt).FirstOrDefaultAsync(cancellation) ?? throw new RefusedException(new Refusal("nothing-promised"));
                reply.AnswerPromise(kept);
                change.Journal(ActNames.PromiseAnswered, Facts.Of(("reply", reply.Id), ("kept", kept)), Facts.Of(("comment", comment)));
                KeepWords(change, kept, comment);
            },
            cancellation);

    private void KeepWords(Change change, bool kept, string? comment)
    {
        var said = !string.IsNullOrWhiteSpace(comment);
        if (!kept) AskProgress.Put(change, said ? comment! : LetterPhrases.Of("PromiseNotKept"), organisation.Profile.FollowUp.ProgressAnswerDays);
        else if (said) change.Database.Add(new ComplainantEntry(change.NewId(), change.Complaint.Id, EntryKind.Information, comment!, Channel.Web, change.Now));
    }
}

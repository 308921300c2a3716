using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Evidence;
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
                var said = kept && !string.IsNullOrWhiteSpace(comment)
                    ? new ComplainantEntry(change.NewId(), complaintId, EntryKind.Information, comment, Channel.Web, change.Now)
                    : null;
                if (said is not null) change.Records.Add(said);
                change.Journal(ActNames.PromiseAnswered, Facts.Of(("reply", reply.Id), ("kept", kept)), [Contents.Promise(reply), .. Contents.OfAny(said)]);
                if (!kept) AskProgress.Put(change, string.IsNullOrWhiteSpace(comment) ? LetterPhrases.Of("PromiseNotKept") : comment, organisation.Profile.FollowUp.ProgressAnswerDays);
            },
            cancellation);
}

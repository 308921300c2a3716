using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tracking;

/// <summary>The complainant rates the last sent reply, 1 to 5, once (R29).</summary>
public sealed class RateReply(Casebook casebook)
{
    public Task ExecuteAsync(Guid complaintId, int rating, string? comment, CancellationToken cancellation) =>
        casebook.ChangeAsync(
            complaintId,
            Actor.Complainant,
            async change =>
            {
                var reply = await change.Database.Set<Reply>().Where(r => r.ComplaintId == complaintId && r.SentAt != null)
                    .OrderByDescending(r => r.WrittenAt).FirstOrDefaultAsync(cancellation) ?? throw new RefusedException(new Refusal("no-reply-sent"));
                reply.Rate(rating, comment, change.Now);
                change.Journal(ActNames.ReplyRated, Facts.Of(("reply", reply.Id), ("rating", rating)), Facts.Of(("comment", comment)));
            },
            cancellation);
}

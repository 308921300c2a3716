using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Evidence;

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
                var reply = (await change.Records.RepliesAsync(complaintId, cancellation)).Where(r => r.SentAt is not null).MaxBy(r => r.WrittenAt)
                    ?? throw new RefusedException(new Refusal("no-reply-sent"));
                reply.Rate(rating, comment, change.Now);
                change.Journal(ActNames.ReplyRated, Facts.Of(("reply", reply.Id), ("rating", rating)), Contents.Rating(reply));
            },
            cancellation);
}

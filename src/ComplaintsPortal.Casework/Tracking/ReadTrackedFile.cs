using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tracking;

/// <summary>Reads a case for the one who complained and has shown a secret (R31).</summary>
public sealed class ReadTrackedFile(RegisterContext database, OwnCopy own, SentDocuments sent, AcknowledgeAnew acknowledgements)
{
    public async Task<TrackedFile?> OfAsync(Guid complaintId, CancellationToken cancellation)
    {
        var complaint = await database.Set<Complaint>().AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(c => c.Id == complaintId, cancellation);
        return complaint is null ? null : new TrackedFile(
            complaint,
            await database.Set<Document>().AsNoTracking()
                .Where(d => d.ComplaintId == complaintId && (d.Origin == DocumentOrigin.Complaint || d.Origin == DocumentOrigin.Complainant))
                .OrderBy(d => d.Id).ToListAsync(cancellation),
            await database.Set<ComplainantEntry>().AsNoTracking().Where(e => e.ComplaintId == complaintId).OrderBy(e => e.ReceivedAt).ToListAsync(cancellation),
            await database.Set<ProgressQuestion>().AsNoTracking().Where(q => q.ComplaintId == complaintId).OrderBy(q => q.AskedAt).ToListAsync(cancellation),
            await database.Set<Reply>().AsNoTracking().Where(r => r.ComplaintId == complaintId && r.SentAt != null).OrderBy(r => r.WrittenAt).ToListAsync(cancellation))
        {
            Sent = await sent.OfAsync(complaintId, cancellation),
            NotReachedAt = await acknowledgements.NotReachedAtAsync(complaint, cancellation),
        };
    }

    /// <summary>The Markdown of a reply as it was sent; null for any reply that is not this case's or was not sent.</summary>
    public async Task<string?> ReplyTextAsync(Guid complaintId, Guid replyId, CancellationToken cancellation)
    {
        var found = await (from reply in database.Set<Reply>().AsNoTracking()
                           join letter in database.Set<Letter>() on reply.LetterId equals letter.Id
                           where reply.Id == replyId && reply.ComplaintId == complaintId && reply.SentAt != null
                           select new { letter.Id, letter.Markup }).SingleOrDefaultAsync(cancellation);
        return found is null ? null : own.Of(complaintId, found.Id, found.Markup);
    }
}

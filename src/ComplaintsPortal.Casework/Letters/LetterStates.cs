using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Evidence;
using ComplaintsPortal.Domain.Letters;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>What the sending of a letter means for the case: a sent reply meets the deadline (R12), a sent acknowledgement its own clock (R21); what bounced opens the duty again.</summary>
public sealed class LetterStates
{
    public async Task NoteSentAsync(Change change, Letter letter, DateTimeOffset sentAt, CancellationToken cancellation)
    {
        switch (letter.Kind)
        {
            case LetterKind.Acknowledgement:
                change.Complaint.NoteAcknowledged(sentAt);
                break;
            case LetterKind.ConfirmationInvitation when change.Complaint.AcknowledgedAt is null:
                change.Complaint.NoteAcknowledged(sentAt);
                break;
            case LetterKind.Reply:
                var reply = await ReplyOfAsync(change, letter, cancellation);
                reply.RecordSent(sentAt);
                change.Complaint.RecordReplySent((await LastSentAsync(change, reply, cancellation))!.Value, sentAt, reply.WrittenAt);
                change.Journal(ActNames.ReplySent, Facts.Of(("letter", letter.Id), ("sent-at", sentAt)), Contents.Dispatch(reply));
                break;
        }
    }

    public async Task NoteBouncedAsync(Change change, Letter letter, string answer, CancellationToken cancellation)
    {
        if (letter.WhyNotBounce() is not null) return;
        var sent = letter.SentAt;
        letter.Bounce(answer, change.Now.At);
        change.Journal(ActNames.LetterBounced, Facts.Of(("letter", letter.Id), ("kind", letter.Kind)), Contents.Handover(letter));
        if (Acknowledging.Kinds.Contains(letter.Kind)) await TakeBackAcknowledgementAsync(change, letter, sent, cancellation);
        if (letter.Kind != LetterKind.Reply) return;
        var reply = await ReplyOfAsync(change, letter, cancellation);
        reply.RecordBounced();
        change.Complaint.ReopenDutyToReply(await LastSentAsync(change, reply, cancellation), change.Now, reply.WrittenAt);
        change.Journal(ActNames.ReplyBounced, Facts.Of(("letter", letter.Id)), Contents.Dispatch(reply));
    }

    private static async Task TakeBackAcknowledgementAsync(Change change, Letter letter, DateTimeOffset? sent, CancellationToken cancellation)
    {
        var others = await change.Database.Letters.AsNoTracking()
            .Where(l => l.ComplaintId == change.Complaint.Id && l.Id != letter.Id && Acknowledging.Kinds.Contains(l.Kind))
            .Select(l => l.SentAt).ToListAsync(cancellation);
        if (change.Complaint.TakeBackAcknowledgement(sent, others.Min())) change.Journal(ActNames.AcknowledgementBounced, Facts.Of(("letter", letter.Id)));
    }

    /// <summary>What the last of the sent replies decided: the last written, this one among them where it stands as sent.</summary>
    private static async Task<Decision?> LastSentAsync(Change change, Reply reply, CancellationToken cancellation)
    {
        var others = (await change.Records.RepliesAsync(change.Complaint.Id, cancellation)).Where(r => r.Id != reply.Id);
        return others.Append(reply).Where(r => r.SentAt is not null).MaxBy(r => r.WrittenAt)?.Decision;
    }

    private static async Task<Reply> ReplyOfAsync(Change change, Letter letter, CancellationToken cancellation) =>
        (await change.Records.RepliesAsync(change.Complaint.Id, cancellation)).Single(r => r.LetterId == letter.Id);
}

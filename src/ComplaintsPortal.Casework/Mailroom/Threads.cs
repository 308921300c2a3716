using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Mailroom;

/// <summary>
/// Finds the case that a message belongs to: by the letter it answers (In-Reply-To, References), whose identifier only who had
/// that letter knows; else by the reference in its subject, which is no secret and counts only from the complainant's own address.
/// </summary>
public sealed class Threads(RegisterContext database)
{
    public async Task<MessageThread?> FindAsync(ReadMessage message, CancellationToken cancellation)
    {
        var cited = message.InReplyTo.Concat(message.References.Reverse()).Distinct().ToList();
        var answered = cited.Count == 0 ? [] : await database.Letters.AsNoTracking()
            // The index holds what has an identifier, and is not used for a question that does not say so.
            .Where(l => l.ComplaintId != null && l.MessageId != "" && cited.Contains(l.MessageId))
            .Select(l => new { l.MessageId, ComplaintId = l.ComplaintId!.Value, l.To })
            .ToListAsync(cancellation);
        if (answered.MinBy(l => cited.IndexOf(l.MessageId)) is { } letter)
            return await OfAsync(c => c.Id == letter.ComplaintId, message, letter.To, sure: true, cancellation);
        foreach (var reference in MessageSubject.References(message.Subject))
            if (await OfAsync(c => c.Reference == reference, message, null, sure: false, cancellation) is { } found) return found with { IsSure = found.IsTheirs };
        return null;
    }

    private async Task<MessageThread?> OfAsync(
        System.Linq.Expressions.Expression<Func<Complaint, bool>> which, ReadMessage message, string? letterTo, bool sure, CancellationToken cancellation)
    {
        var known = await database.Complaints.AsNoTracking().Where(which)
            .Select(c => new { c.Id, c.Reference, Now = c.Complainant.Email, Then = c.AsReceived.Email })
            .SingleOrDefaultAsync(cancellation);
        if (known is null) return null;
        var theirs = new[] { known.Now, known.Then, letterTo }.Any(address =>
            !string.IsNullOrEmpty(address) && string.Equals(address, message.From?.Address, StringComparison.OrdinalIgnoreCase));
        return new MessageThread(known.Id, known.Reference, theirs, sure);
    }
}

using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Jobs;

/// <summary>
/// Asks the complainant once, some weeks after a sent reply that promised something, whether it was done (R29). Not where a
/// later reply took its place, while a contestation waits for one, or after a withdrawal. Safe to run twice and in two places.
/// </summary>
public sealed class AskAboutPromises(
    RegisterContext database, Casebook casebook, OfficeClock clock, Correspondence letters, CurrentOrganisation organisation)
{
    /// <summary>One round; how many were asked.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        var asked = 0;
        foreach (var reply in await DueAsync(cancellation))
            await casebook.ChangeAsync(reply.ComplaintId, Actor.Portal, async change => { if (await AskAsync(change, reply.Id, cancellation)) asked++; }, cancellation);
        return asked;
    }

    private async Task<List<Due>> DueAsync(CancellationToken cancellation)
    {
        var day = clock.Today.AddDays(-organisation.Profile.FollowUp.PromiseCheckDays);
        var replies = database.Replies.AsNoTracking();
        var waiting = await (
            from reply in replies
            join complaint in database.Complaints on reply.ComplaintId equals complaint.Id
            where reply.PromisesSomething && reply.SentAt != null && reply.PromiseAskedAt == null
            where !complaint.IsTest && complaint.Status != Status.Withdrawn && complaint.Contestations.All(k => k.AnsweredAt != null)
            where !replies.Any(later => later.ComplaintId == reply.ComplaintId && later.SentAt != null && later.WrittenAt > reply.WrittenAt)
            orderby reply.WrittenAt
            select new Due(reply.Id, reply.ComplaintId, reply.SentAt!.Value)).ToListAsync(cancellation);
        return [.. waiting.Where(reply => clock.DateOf(reply.SentAt) <= day)];
    }

    private async Task<bool> AskAsync(Change change, Guid replyId, CancellationToken cancellation)
    {
        var reply = await change.Database.Replies.SingleAsync(r => r.Id == replyId, cancellation);
        if (reply.PromiseAskedAt is not null || reply.SentAt is null) return false;
        reply.NotePromiseAsked(change.Now);
        change.Journal(ActNames.PromiseAsked, Facts.Of(("reply", reply.Id)));
        letters.Write(change, LetterKind.PromiseCheck, LetterFields.Promised(reply.RemainingActions ?? ""));
        return true;
    }

    private sealed record Due(Guid Id, Guid ComplaintId, DateTimeOffset SentAt);
}

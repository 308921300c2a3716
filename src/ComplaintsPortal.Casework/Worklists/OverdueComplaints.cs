using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Persistence;
using static ComplaintsPortal.Domain.Complaints.Status;

namespace ComplaintsPortal.Casework.Worklists;

/// <summary>The complaint's own <see cref="Complaint.OpenDueOn"/> as a filter: who is owed a reply, and since when.</summary>
public static class OverdueComplaints
{
    /// <summary>Where a case is not ended; named one by one, for an index finds these and walks past all the others.</summary>
    internal static readonly Status[] Open = [Received, AwaitingConfirmation, Incomplete, Registered, InTreatment, Replied, Mediation, Contested];

    /// <summary>The first reply is owed, its clock runs, and nothing was contested. Open is what was not closed: an index holds these alone.</summary>
    public static IQueryable<Complaint> OwedAReply(this IQueryable<Complaint> complaints) =>
        complaints.Where(c => c.ClosedOn == null && c.Nature != Nature.Request
            && c.RepliedAt == null && c.PausedSince == null && !c.Contestations.Any());

    /// <summary>A contested reply waits for another: from the few contestations without an answer to their cases.</summary>
    public static IQueryable<Complaint> OwedAnotherReply(this IQueryable<Complaint> complaints, RegisterContext database)
    {
        var unanswered = database.ContestedCases();
        return complaints.Where(c => unanswered.Contains(c.Id) && c.ClosedOn == null && c.Nature != Nature.Request && c.PausedSince == null);
    }

    /// <summary>The cases with a contestation that has no answer yet.</summary>
    internal static IQueryable<Guid> ContestedCases(this RegisterContext database) =>
        database.Complaints.SelectMany(c => c.Contestations, (c, k) => new { c.Id, k.AnsweredAt }).Where(k => k.AnsweredAt == null).Select(k => k.Id);

    public static IQueryable<Complaint> OverdueOn(this IQueryable<Complaint> complaints, DateOnly today) =>
        complaints.Where(c => Open.Contains(c.Status) && c.ClosedOn == null && c.Nature != Nature.Request && c.PausedSince == null
            && ((c.RepliedAt == null && !c.Contestations.Any() && c.DueOn < today)
                || c.Contestations.Any(k => k.AnsweredAt == null && k.DueOn < today)));
}

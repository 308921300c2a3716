using ComplaintsPortal.Domain.Complaints;
using static ComplaintsPortal.Domain.Complaints.Status;

namespace ComplaintsPortal.Casework.Worklists;

/// <summary>The complaint's own <see cref="Complaint.OpenDueOn"/> as a filter: who is owed a reply, and since when.</summary>
public static class OverdueComplaints
{
    /// <summary>Where a case is not ended; named one by one, for an index finds these and walks past all the others.</summary>
    internal static readonly Status[] Open = [Received, AwaitingConfirmation, Incomplete, Registered, InTreatment, Replied, Mediation, Contested];

    /// <summary>The first reply is owed, its clock runs, and nothing was contested.</summary>
    public static IQueryable<Complaint> OwedAReply(this IQueryable<Complaint> complaints) =>
        complaints.Where(c => Open.Contains(c.Status) && c.Nature != Nature.Request
            && c.RepliedAt == null && c.PausedSince == null && !c.Contestations.Any());

    /// <summary>A contested reply waits for another.</summary>
    public static IQueryable<Complaint> OwedAnotherReply(this IQueryable<Complaint> complaints) =>
        complaints.Where(c => Open.Contains(c.Status) && c.Nature != Nature.Request && c.PausedSince == null && c.Contestations.Any(k => k.AnsweredAt == null));

    public static IQueryable<Complaint> OverdueOn(this IQueryable<Complaint> complaints, DateOnly today) =>
        complaints.Where(c => Open.Contains(c.Status) && c.Nature != Nature.Request && c.PausedSince == null
            && ((c.RepliedAt == null && !c.Contestations.Any() && c.DueOn < today)
                || c.Contestations.Any(k => k.AnsweredAt == null && k.DueOn < today)));
}

using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;

namespace ComplaintsPortal.Casework.Worklists;

/// <summary>The letters that need somebody (R48), and the arrivals that are to be acknowledged by one of them (R21).</summary>
internal static class WaitingLetters
{
    /// <summary>They will not leave by themselves: on paper, in the pickup folder, refused, bounced, given up, held back; not those in whose place another was written.</summary>
    public static IQueryable<Letter> WaitingForStaff(this IQueryable<Letter> letters, RegisterContext database) => letters.Where(l =>
        l.State == LetterState.Refused || l.State == LetterState.Bounced || l.State == LetterState.GivenUp || l.State == LetterState.Held
        || (l.State == LetterState.Queued && (l.LeftInFolder || l.Medium == LetterMedium.Paper))).NotReplaced(database);

    /// <summary>
    /// Open cases nobody has acknowledged yet, whose letter waits for staff and has somewhere to go; once the date is over, any
    /// whose letter has not left. Who cannot be reached is examined first.
    /// </summary>
    public static IQueryable<Complaint> ToAcknowledge(this IQueryable<Complaint> complaints, RegisterContext database, DateOnly today)
    {
        var letters = database.Letters.Where(l => Acknowledging.Kinds.Contains(l.Kind) && (l.Medium != LetterMedium.Paper || l.PostalAddress != null));
        var waiting = letters.WaitingForStaff(database);
        return complaints.Where(c => OverdueComplaints.Open.Contains(c.Status) && c.AcknowledgedAt == null
            && (waiting.Any(l => l.ComplaintId == c.Id) || (c.AcknowledgeBy < today && letters.Any(l => l.ComplaintId == c.Id))));
    }
}

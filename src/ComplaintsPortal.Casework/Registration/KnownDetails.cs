using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Registration;

/// <summary>Keeps what became known of the complainant beside what was received, which stays as it was (R10).</summary>
internal static class KnownDetails
{
    /// <summary>Whether anything is known anew.</summary>
    public static bool Keep(Change change, Complainant? known)
    {
        if (known is null || known == change.Complaint.Complainant) return false;
        var capacity = known.StakeholderType == change.Complaint.Complainant.StakeholderType ? null : Facts.Of(("capacity", known.StakeholderType));
        change.Complaint.AddDetails(known);
        change.Journal(ActNames.DetailsAdded, capacity);
        return true;
    }
}

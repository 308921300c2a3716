using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence;

namespace ComplaintsPortal.Casework.Access;

/// <summary>The same rule as <see cref="CaseAccess"/>, as a filter on lists, counts, search and exports (R44): no list shows what its reader may not open.
/// The few cases that concern the reader are looked up once, not for each line.</summary>
public static class VisibleCases
{
    public static IQueryable<Complaint> VisibleTo(this IQueryable<Complaint> complaints, Actor actor, RegisterContext database)
    {
        var staff = actor.StaffId;
        if (!actor.May(Power.ReadConfidential))
        {
            var asOwner = actor.Role == Role.Auditor ? null : staff;
            complaints = complaints.Where(c => !c.Confidential || (c.OwnerId != null && c.OwnerId == asOwner));
        }

        if (staff is null) return complaints;
        var concerning = database.Set<PersonConcerned>().Where(p => p.StaffId == staff && p.ExceptionReason == null).Select(p => p.ComplaintId);
        return complaints.Where(c => !concerning.Contains(c.Id));
    }
}

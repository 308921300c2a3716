using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence;

namespace ComplaintsPortal.Casework.Access;

/// <summary>The same rule as <see cref="CaseAccess"/>, as a filter on lists, counts, search and exports (R44): no list shows what its reader may not open.</summary>
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

        return staff is null
            ? complaints
            : complaints.Where(c => !database.Set<PersonConcerned>().Any(p => p.ComplaintId == c.Id && p.StaffId == staff && p.ExceptionReason == null));
    }
}

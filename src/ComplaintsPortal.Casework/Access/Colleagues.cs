using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Staff;

namespace ComplaintsPortal.Casework.Access;

/// <summary>The members of staff who can be given a case: they may sign in today, and their role lets them handle cases.</summary>
public static class Colleagues
{
    private static readonly Role[] Handling = [.. Enum.GetValues<Role>().Where(role => Powers.Allows(role, Power.HandleCases))];
    private static readonly Role[] Trusted = [.. Handling.Where(role => Powers.Allows(role, Power.ReadConfidential))];

    public static IQueryable<StaffMember> WhoMayHandle(this RegisterContext database, DateOnly today) =>
        database.Staff.Where(s => !s.Disabled && Handling.Contains(s.Role) && (s.Until == null || s.Until >= today));

    /// <summary>Those among them who answer for the whole: the managers, or where there is none the administrators.</summary>
    public static IReadOnlyList<StaffMember> Managers(IReadOnlyCollection<StaffMember> staff) =>
        staff.Any(s => s.Role == Role.Manager) ? [.. staff.Where(s => s.Role == Role.Manager)] : [.. staff.Where(s => s.Role == Role.Administrator)];

    /// <summary>Whether a confidential case may be known to them: by their role, or as its owner (R44).</summary>
    public static bool MayBeTrusted(StaffMember member, bool confidential, Guid? owner) =>
        !confidential || Trusted.Contains(member.Role) || member.Id == owner;

    /// <summary>Those who may handle this very case as it stands: not concerned by it, and trusted with it or its owner where it is confidential (R44).</summary>
    public static IQueryable<StaffMember> WhoMayHandle(this RegisterContext database, Complaint complaint, DateOnly today)
    {
        var (id, owner) = (complaint.Id, complaint.OwnerId);
        var able = database.WhoMayHandle(today)
            .Where(s => !database.PersonsConcerned.Any(p => p.ComplaintId == id && p.StaffId == s.Id && p.ExceptionReason == null));
        return complaint.Confidential ? able.Where(s => Trusted.Contains(s.Role) || s.Id == owner) : able;
    }
}

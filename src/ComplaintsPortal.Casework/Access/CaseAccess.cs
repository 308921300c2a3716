using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Casework.Access;

/// <summary>
/// Who may read or handle one case (R44), beyond what the role allows: a person concerned may neither, unless a reasoned
/// exception lets them; a confidential one is for managers, its owner, and nobody else.
/// </summary>
public static class CaseAccess
{
    public static Refusal? WhyNotRead(Actor actor, Complaint complaint, IReadOnlyCollection<PersonConcerned> concerned)
    {
        if (actor.Kind != ActorKind.Staff) return null;
        if (!actor.May(Power.ReadCases)) return new Refusal("not-allowed");
        if (concerned.Any(p => p.StaffId == actor.StaffId && p.ExceptionReason is null)) return new Refusal("person-concerned");
        var named = complaint.OwnerId is { } owner && owner == actor.StaffId && actor.Role != Role.Auditor;
        return complaint.Confidential && !actor.May(Power.ReadConfidential) && !named ? new Refusal("confidential") : null;
    }

    public static Refusal? WhyNotHandle(Actor actor, Complaint complaint, IReadOnlyCollection<PersonConcerned> concerned) =>
        WhyNotRead(actor, complaint, concerned)
        ?? (actor.Kind == ActorKind.Staff && !actor.May(Power.HandleCases) ? new Refusal("not-allowed") : null);
}

using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>Who does something: a member of staff with their role, the complainant, or the portal by itself.</summary>
public sealed record Actor(ActorKind Kind, Guid? StaffId, string Name, Role? Role = null)
{
    public static Actor Complainant { get; } = new(ActorKind.Complainant, null, "");

    public static Actor Portal { get; } = new(ActorKind.Portal, null, "");

    public static Actor Staff(Guid id, string name, Role role) => new(ActorKind.Staff, id, name, role);

    public bool May(Power power) => Role is { } role && Powers.Allows(role, power);
}

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>Who does something: a member of staff, the complainant, or the portal by itself.</summary>
public sealed record Actor(ActorKind Kind, Guid? StaffId, string Name)
{
    public static Actor Complainant { get; } = new(ActorKind.Complainant, null, "");

    public static Actor Portal { get; } = new(ActorKind.Portal, null, "");

    public static Actor Staff(Guid id, string name) => new(ActorKind.Staff, id, name);
}

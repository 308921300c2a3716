using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Staff;

namespace ComplaintsPortal.Casework.Upkeep.Demo;

/// <summary>The people who handle the demonstration's cases. They have no password: nobody can sign in as them.</summary>
public sealed record DemoStaff(Actor Manager, IReadOnlyList<Actor> Agents)
{
    public static async Task<DemoStaff> HireAsync(RegisterContext database, DateTimeOffset at, CancellationToken cancellation)
    {
        StaffMember[] people =
        [
            Person("Claire Fontaine", "claire.fontaine@example.org", Role.Manager, at),
            Person("Yanis Morel", "yanis.morel@example.org", Role.Agent, at),
            Person("Élodie Perrin", "elodie.perrin@example.org", Role.Agent, at),
        ];
        await database.WriteAsync(() => { database.AddRange(people.AsEnumerable()); return Task.CompletedTask; }, cancellation);
        return new DemoStaff(ActorOf(people[0]), [.. people[1..].Select(ActorOf)]);
    }

    private static Actor ActorOf(StaffMember person) => Actor.Staff(person.Id, person.Name, person.Role);

    private static StaffMember Person(string name, string email, Role role, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at), Name = name, Email = email, UserName = email, Role = role, CreatedAt = at,
        NormalizedEmail = email.ToUpperInvariant(), NormalizedUserName = email.ToUpperInvariant(), SecurityStamp = Guid.NewGuid().ToString("N"),
    };
}

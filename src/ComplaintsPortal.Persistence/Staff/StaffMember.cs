using ComplaintsPortal.Domain.Staff;
using Microsoft.AspNetCore.Identity;

namespace ComplaintsPortal.Persistence.Staff;

/// <summary>Someone who signs in to the back office. Never deleted, only disabled: their name stays on what they did.</summary>
public sealed class StaffMember : IdentityUser<Guid>
{
    public StaffMember() => Id = Guid.CreateVersion7();

    public string Name { get; set; } = "";

    public Role Role { get; set; }

    /// <summary>The last local day on which they may sign in; none is without end.</summary>
    public DateOnly? Until { get; set; }

    public bool Disabled { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}

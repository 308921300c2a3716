using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Web.BackOffice.Staff;

public sealed record StaffForm
{
    public string Name { get; init; } = "";

    public Role Role { get; init; }

    public DateOnly? Until { get; init; }
}

using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Web.BackOffice.Staff;

public sealed record NewStaffForm
{
    public string Name { get; init; } = "";

    public string Email { get; init; } = "";

    public Role Role { get; init; }

    public DateOnly? Until { get; init; }
}

using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Web.BackOffice.Staff;

public sealed record StaffRow(Guid Id, string Name, string Email, Role Role, DateOnly? Until, bool Disabled, bool HasPassword, bool IsOver);

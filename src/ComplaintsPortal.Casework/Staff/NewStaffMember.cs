using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Casework.Staff;

/// <summary>Someone about to be given access; <see cref="Until"/> is their last local day.</summary>
public sealed record NewStaffMember(string Email, string Name, Role Role, DateOnly? Until = null);

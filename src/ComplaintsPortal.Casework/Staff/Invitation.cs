using ComplaintsPortal.Persistence.Staff;

namespace ComplaintsPortal.Casework.Staff;

/// <summary>An invitation that still holds: whose it is, and the token that proves it.</summary>
public sealed record Invitation(StaffMember Member, string Token);

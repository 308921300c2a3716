namespace ComplaintsPortal.Web.BackOffice.Staff;

/// <summary>Everyone who has or had access, and the invitation just made, shown once.</summary>
public sealed record StaffPage(IReadOnlyList<StaffRow> Rows, string? InvitationFor, string? InvitationLink);

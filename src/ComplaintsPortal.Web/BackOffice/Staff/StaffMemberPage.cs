namespace ComplaintsPortal.Web.BackOffice.Staff;

public sealed record StaffMemberPage(StaffRow Member, StaffForm Form, bool IsOneself);

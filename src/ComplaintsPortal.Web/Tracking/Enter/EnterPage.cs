namespace ComplaintsPortal.Web.Tracking.Enter;

public sealed record EnterPage(EnterForm Form);

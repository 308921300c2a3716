using ComplaintsPortal.Casework.Intake;

namespace ComplaintsPortal.Web.PublicSite.Acknowledge;

public sealed record AcknowledgementPage(Acknowledgement Acknowledgement, string Secret);

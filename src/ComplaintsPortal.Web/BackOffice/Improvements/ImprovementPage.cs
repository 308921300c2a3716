using ComplaintsPortal.Casework.Improvement;

namespace ComplaintsPortal.Web.BackOffice.Improvements;

public sealed record ImprovementPage(CorrectiveActionSheet Sheet, ImprovementForm Form, bool MayHandle);

using ComplaintsPortal.Casework.Handling;

namespace ComplaintsPortal.Web.BackOffice.Improvements;

public sealed record NewActionPage(NewActionForm Form, IReadOnlyList<string> Causes, IReadOnlyList<Handler> Handlers);

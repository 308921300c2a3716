using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Web.BackOffice.Acts;

namespace ComplaintsPortal.Web.BackOffice.Assign;

/// <summary>Who may own the case today (R44).</summary>
public sealed record AssignPage(CaseHead Case, AssignForm Form, IReadOnlyList<Handler> Handlers) : ActPage<AssignForm>(Case, Form);

using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Web.BackOffice.Acts;

namespace ComplaintsPortal.Web.BackOffice.Categorise;

/// <summary>The organisation's categories, and the one the case bears where it is no longer among them.</summary>
public sealed record CategorisePage(CaseHead Case, CategoriseForm Form, IReadOnlyList<string> Categories) : ActPage<CategoriseForm>(Case, Form);

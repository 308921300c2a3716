using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Web.BackOffice.Acts;

namespace ComplaintsPortal.Web.BackOffice.Concerned;

/// <summary>Who is named already, and whom the reader may name: managers anybody, others themselves.</summary>
public sealed record NameConcernedPage(CaseHead Case, NameConcernedForm Form, IReadOnlyList<NamedPerson> Named, IReadOnlyList<Handler> ToName, bool MayRemove)
    : ActPage<NameConcernedForm>(Case, Form);

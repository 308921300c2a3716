using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Persistence.Files;
using ComplaintsPortal.Web.BackOffice.Acts;

namespace ComplaintsPortal.Web.BackOffice.Attach;

public sealed record AttachPage(CaseHead Case, AttachForm Form, IReadOnlyList<StagedFile> Kept) : ActPage<AttachForm>(Case, Form);

using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Persistence.Files;
using ComplaintsPortal.Web.BackOffice.Acts;

namespace ComplaintsPortal.Web.BackOffice.Actions;

public sealed record RecordActionPage(CaseHead Case, RecordActionForm Form, IReadOnlyList<StagedFile> Kept, IReadOnlyList<Handler> Handlers)
    : ActPage<RecordActionForm>(Case, Form);

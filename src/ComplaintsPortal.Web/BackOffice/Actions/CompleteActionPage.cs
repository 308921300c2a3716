using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Persistence.Files;
using ComplaintsPortal.Web.BackOffice.Acts;

namespace ComplaintsPortal.Web.BackOffice.Actions;

public sealed record CompleteActionPage(CaseHead Case, CompleteActionForm Form, IReadOnlyList<StagedFile> Kept, TreatmentAction Action)
    : ActPage<CompleteActionForm>(Case, Form);

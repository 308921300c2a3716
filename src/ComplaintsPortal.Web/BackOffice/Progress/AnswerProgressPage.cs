using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Web.BackOffice.Acts;

namespace ComplaintsPortal.Web.BackOffice.Progress;

public sealed record AnswerProgressPage(CaseHead Case, AnswerProgressForm Form, ProgressQuestion Question) : ActPage<AnswerProgressForm>(Case, Form);

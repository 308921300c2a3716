using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Persistence.Files;
using ComplaintsPortal.Web.BackOffice.Acts;

namespace ComplaintsPortal.Web.BackOffice.Answer;

public sealed record AnswerPage(CaseHead Case, AnswerForm Form, IReadOnlyList<StagedFile> Kept) : ActPage<AnswerForm>(Case, Form)
{
    /// <summary>The answer would be the written confirmation of an oral complaint (R6).</summary>
    public bool Confirms => Case.Complaint is { IsOral: true, HasWrittenStatement: false };

    public bool IsAwaited => Confirms || Case.Complaint.InformationRequests.Exists(request => request.IsOpen);
}

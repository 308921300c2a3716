using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Tracking;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.BackOffice.Acts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.BackOffice.Progress;

/// <summary>Answers the question where it stands; the answer leaves as a letter (R31).</summary>
[Route("gestion/dossiers/{reference}/questions/{id:guid}")]
public sealed class AnswerProgressController(ActDesk<AnswerProgressForm> desk, AnswerProgress answer, CaseContents contents) : ActController<AnswerProgressForm>(desk)
{
    protected override CaseAct Act => TreatmentActs.AnswerProgress;

    private Guid Id => Guid.Parse((string)RouteData.Values["id"]!);

    protected override AnswerProgressForm Start(CaseHead head) => new();

    protected override Task DoAsync(string reference, AnswerProgressForm form, Actor by, CancellationToken cancellation) =>
        answer.ExecuteAsync(reference, Id, form.Answer!, by, cancellation);

    protected override async Task<IActPage> PageAsync(CaseHead head, AnswerProgressForm form, CancellationToken cancellation)
    {
        var question = await contents.Of<ProgressQuestion>(head.Complaint.Id).SingleOrDefaultAsync(q => q.Id == Id, cancellation) ?? throw new NoSuchCaseException();
        return new AnswerProgressPage(head, form, question) { Act = Act, WhyNot = question.WhyNotReply("…") };
    }

    protected override string FieldOf(Refusal refusal) => refusal.Code == "answer-missing" ? nameof(AnswerProgressForm.Answer) : "";
}

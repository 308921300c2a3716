using ComplaintsPortal.Casework.Registration;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Completeness;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.BackOffice.Acts;
using ComplaintsPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Answer;

/// <summary>Records what the complainant answered by another way (R4), or the written confirmation of an oral complaint (R6).</summary>
[Route("gestion/dossiers/{reference}/reponse-recue")]
public sealed class AnswerController(ActDesk<AnswerForm> desk, FileDesk files, RecordAnswer record) : FileActController<AnswerForm>(desk, files)
{
    protected override CaseAct Act => CaseActs.Answer;

    protected override AnswerForm Start(CaseHead head) => new(head.Complaint.Complainant, NewToken(), head.Today);

    protected override AnswerForm Read(PostedForm posted, FormToken token) => new(posted, token);

    protected override async Task<IActPage> PageAsync(CaseHead head, AnswerForm form, CancellationToken cancellation) =>
        new AnswerPage(head, form, await KeptAsync(form.Token, cancellation)) { Act = Act, WhyNot = Act.WhyNot(head) };

    protected override Task DoAsync(string reference, AnswerForm form, Actor by, CancellationToken cancellation) => record.ExecuteAsync(
        reference,
        new ReceivedAnswer(form.Token.Id, form.Text, Enum.Parse<Channel>(form.Channel), form.Received, form.Complainant(), form.AnswersRequests),
        by,
        cancellation);

    protected override string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "received-in-future" or "before-receipt" => nameof(AnswerForm.ReceivedOn),
        "details-taken-away" => refusal.Facts[0] switch
        {
            CompletenessCheck.Contact => nameof(AnswerForm.Email),
            CompletenessCheck.Capacity => nameof(AnswerForm.StakeholderType),
            _ => nameof(AnswerForm.LastName),
        },
        _ => "",
    };
}

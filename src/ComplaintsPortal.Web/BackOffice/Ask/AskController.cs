using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Registration;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Web.BackOffice.Acts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Ask;

/// <summary>Asks the complainant for what is missing (R4); what the checklist lacks is ticked already.</summary>
[Route("gestion/dossiers/{reference}/demander")]
public sealed class AskController(ActDesk<AskForm> desk, AskForInformation ask, LetterPreview letters) : ActController<AskForm>(desk)
{
    protected override CaseAct Act => CaseActs.Ask;

    protected override AskForm Start(CaseHead head) => new() { Items = [.. head.Missing] };

    protected override Task DoAsync(string reference, AskForm form, Actor by, CancellationToken cancellation) =>
        ask.ExecuteAsync(reference, [.. form.Items], form.Question, by, cancellation);

    protected override LetterText? Preview(CaseHead head, AskForm form)
    {
        if (!form.Preview) return null;
        RefusedException.When(head.Complaint.WhyNotAskForInformation([.. form.Items], form.Question));
        return letters.Of(head.Complaint, LetterKind.InformationRequest, LetterFields.Asking([.. form.Items], form.Question));
    }

    protected override string FieldOf(Refusal refusal) => refusal.Code == "nothing-asked" ? nameof(AskForm.Items) : "";
}

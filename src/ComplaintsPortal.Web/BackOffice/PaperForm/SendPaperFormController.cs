using ComplaintsPortal.Casework.Intake;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Web.BackOffice.Acts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.PaperForm;

/// <summary>Sends the form on paper to somebody who asked for it (R6); on paper unless they want it by e-mail.</summary>
[Route("gestion/dossiers/{reference}/formulaire-papier")]
public sealed class SendPaperFormController(ActDesk<SendPaperFormForm> desk, SendPaperForm send) : ActController<SendPaperFormForm>(desk)
{
    protected override CaseAct Act => CaseActs.SendPaperForm;

    protected override SendPaperFormForm Start(CaseHead head) => new() { Medium = LetterMedium.Paper };

    protected override Task DoAsync(string reference, SendPaperFormForm form, Actor by, CancellationToken cancellation) =>
        send.ExecuteAsync(reference, form.Medium!.Value, by, cancellation);

    protected override string FieldOf(Refusal refusal) => refusal.Code == "nowhere-to-send" ? nameof(SendPaperFormForm.Medium) : "";
}

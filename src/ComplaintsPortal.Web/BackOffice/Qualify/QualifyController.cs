using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Registration;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Web.BackOffice.Acts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Qualify;

/// <summary>Says what an arrival is, with a reason that is told to the person; or takes that back (R9).</summary>
[Route("gestion/dossiers/{reference}/qualifier")]
public sealed class QualifyController(ActDesk<QualifyForm> desk, QualifyComplaint qualify, LetterPreview letters) : ActController<QualifyForm>(desk)
{
    protected override CaseAct Act => CaseActs.Qualify;

    protected override QualifyForm Start(CaseHead head) => new();

    protected override Task DoAsync(string reference, QualifyForm form, Actor by, CancellationToken cancellation) =>
        qualify.ExecuteAsync(reference, form.Nature!.Value, form.Reason!, by, cancellation);

    /// <summary>Taking it back as a complaint sends no letter.</summary>
    protected override LetterText? Preview(CaseHead head, QualifyForm form)
    {
        if (!form.Preview) return null;
        var nature = form.Nature!.Value;
        RefusedException.When(head.Complaint.WhyNotQualify(nature, form.Reason!) ?? (nature == Nature.Complaint ? new Refusal("no-letter-then") : null));
        return letters.Of(head.Complaint, LetterKind.Requalification, LetterFields.Requalified(nature, form.Reason!));
    }

    protected override string FieldOf(Refusal refusal) => refusal.Code == "reason-missing" ? nameof(QualifyForm.Reason) : nameof(QualifyForm.Nature);
}

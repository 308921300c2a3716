using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Casework.Registration;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Web.BackOffice.Acts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Dismiss;

/// <summary>Closes an arrival that was never completed, or a duplicate, without registering it (R4).</summary>
[Route("gestion/dossiers/{reference}/classer")]
public sealed class DismissController(ActDesk<DismissForm> desk, CloseUnregistered close, LetterPreview letters, CurrentOrganisation organisation) : ActController<DismissForm>(desk)
{
    protected override CaseAct Act => CaseActs.Dismiss;

    protected override DismissForm Start(CaseHead head) => new();

    protected override Task DoAsync(string reference, DismissForm form, Actor by, CancellationToken cancellation) =>
        close.ExecuteAsync(reference, form.Reason!.Value, form.Note!, form.DuplicateOf, by, cancellation);

    protected override Task<IActPage> PageAsync(CaseHead head, DismissForm form, CancellationToken cancellation) =>
        Task.FromResult<IActPage>(new DismissPage(head, form, Patience) { Act = Act, WhyNot = Act.WhyNot(head) });

    protected override LetterText? Preview(CaseHead head, DismissForm form)
    {
        if (!form.Preview) return null;
        RefusedException.When(head.Complaint.WhyNotCloseUnregistered(form.Reason!.Value, form.Note!, form.DuplicateOf, head.Today, head.Demands, Patience));
        return letters.Of(head.Complaint, LetterKind.ClosedUnregistered, LetterFields.Reasoned(form.Note!));
    }

    private int Patience => organisation.Profile.FollowUp.UnregisteredClosureDays;

    protected override string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "reason-missing" => nameof(DismissForm.Note),
        _ when refusal.Code.StartsWith("duplicate-of", StringComparison.Ordinal) => nameof(DismissForm.DuplicateOf),
        _ => nameof(DismissForm.Reason),
    };
}

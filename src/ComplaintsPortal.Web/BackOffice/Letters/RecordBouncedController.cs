using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.BackOffice.Acts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Letters;

/// <summary>Records that a letter came back for good; a reply that did is owed again (R12).</summary>
[Route("gestion/dossiers/{reference}/courriers/{id:guid}/retour")]
public sealed class RecordBouncedController(ActDesk<RecordBouncedForm> desk, RecordBounced bounced, LetterReader letters) : ActController<RecordBouncedForm>(desk)
{
    protected override CaseAct Act => ReplyActs.RecordBounced;

    private Guid Id => Guid.Parse((string)RouteData.Values["id"]!);

    protected override RecordBouncedForm Start(CaseHead head) => new();

    protected override Task DoAsync(string reference, RecordBouncedForm form, Actor by, CancellationToken cancellation) =>
        bounced.ExecuteAsync(reference, Id, form.Answer!, by, cancellation);

    protected override async Task<IActPage> PageAsync(CaseHead head, RecordBouncedForm form, CancellationToken cancellation)
    {
        var letter = await letters.ReadAsync(head, Id, toPrint: false, cancellation);
        return new LetterActPage<RecordBouncedForm>(head, form, letter) { Act = Act, WhyNot = WhyNot(letter) };
    }

    protected override string FieldOf(Refusal refusal) => refusal.Code == "reason-missing" ? nameof(RecordBouncedForm.Answer) : "";

    private static Refusal? WhyNot(CaseLetter letter) => letter.State switch
    {
        Domain.Letters.LetterState.Posted => new Refusal("already-posted"),
        Domain.Letters.LetterState.Bounced => new Refusal("already-bounced"),
        Domain.Letters.LetterState.Held => new Refusal("letter-not-sent"),
        _ => null,
    };
}

using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.BackOffice.Acts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Letters;

/// <summary>Records that a letter was posted or handed over, on a day (R12, R48).</summary>
[Route("gestion/dossiers/{reference}/courriers/{id:guid}/envoi")]
public sealed class RecordPostedController(ActDesk<RecordPostedForm> desk, RecordPosted posted, LetterReader letters) : ActController<RecordPostedForm>(desk)
{
    protected override CaseAct Act => ReplyActs.RecordPosted;

    private Guid Id => Guid.Parse((string)RouteData.Values["id"]!);

    protected override RecordPostedForm Start(CaseHead head) => new() { On = head.Today };

    protected override Task DoAsync(string reference, RecordPostedForm form, Actor by, CancellationToken cancellation) =>
        posted.ExecuteAsync(reference, Id, form.On!.Value, form.How!, by, cancellation);

    protected override async Task<IActPage> PageAsync(CaseHead head, RecordPostedForm form, CancellationToken cancellation)
    {
        var letter = await letters.ReadAsync(head, Id, toPrint: false, cancellation);
        return new LetterActPage<RecordPostedForm>(head, form, letter) { Act = Act, WhyNot = WhyNot(letter) };
    }

    protected override string FieldOf(Refusal refusal) => refusal.Code == "already-sent" ? "" : nameof(RecordPostedForm.On);

    private static Refusal? WhyNot(CaseLetter letter) => letter.State switch
    {
        Domain.Letters.LetterState.Sent or Domain.Letters.LetterState.Posted => new Refusal("already-sent"),
        _ => null,
    };
}

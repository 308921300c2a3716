using ComplaintsPortal.Casework.Tracking;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.BackOffice.Acts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Contest;

/// <summary>Records a contestation by letter, telephone, e-mail or face to face (R18, R28): the case is open again with a clock of its own.</summary>
[Route("gestion/dossiers/{reference}/contestation")]
public sealed class ContestController(ActDesk<ContestForm> desk, ContestReply contest) : ActController<ContestForm>(desk)
{
    protected override CaseAct Act => ReplyActs.Contest;

    protected override ContestForm Start(CaseHead head) => new() { ReceivedOn = head.Today };

    protected override Task DoAsync(string reference, ContestForm form, Actor by, CancellationToken cancellation) =>
        contest.RecordAsync(reference, form.Text!, form.Channel!.Value, form.ReceivedOn!.Value, by, cancellation);

    protected override string FieldOf(Refusal refusal) => refusal.Code == "text-missing" ? nameof(ContestForm.Text) : nameof(ContestForm.ReceivedOn);
}

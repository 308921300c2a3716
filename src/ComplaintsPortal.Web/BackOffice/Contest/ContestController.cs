using ComplaintsPortal.Casework.Mailroom;
using ComplaintsPortal.Casework.Tracking;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.BackOffice.Acts;
using ComplaintsPortal.Web.Shared.Access;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Contest;

/// <summary>Records a contestation by letter, telephone, e-mail or face to face (R18, R28): the case is open again with a clock of its own.</summary>
[Route("gestion/dossiers/{reference}/contestation")]
public sealed class ContestController(ActDesk<ContestForm> desk, ContestReply contest, MessageReader messages, DealWithMessage deal) : ActController<ContestForm>(desk)
{
    /// <summary>The e-mail that contests: the form begins with what it says, and it counts as read once the contestation is recorded (R50).</summary>
    private Guid? Message => Guid.TryParse(Request.Query["courriel"], out var id) ? id : null;

    protected override CaseAct Act => ReplyActs.Contest;

    protected override ContestForm Start(CaseHead head) => new() { ReceivedOn = head.Today };

    protected override async Task DoAsync(string reference, ContestForm form, Actor by, CancellationToken cancellation)
    {
        await contest.RecordAsync(reference, form.Text!, form.Channel!.Value, form.ReceivedOn!.Value, by, cancellation);
        if (Message is { } id) await deal.MarkReadAsync(id, by, cancellation);
    }

    protected override async Task<IActPage> PageAsync(CaseHead head, ContestForm form, CancellationToken cancellation)
    {
        if (Message is not { } id || !HttpMethods.IsGet(Request.Method)) return await base.PageAsync(head, form, cancellation);
        var sheet = await messages.ReadAsync(id, User.Actor(), cancellation);
        return await base.PageAsync(
            head,
            sheet.Reference != head.Reference ? form
                : new ContestForm { Channel = Channel.Email, ReceivedOn = sheet.Message.ReceivedOn, Text = sheet.OwnText },
            cancellation);
    }

    protected override string FieldOf(Refusal refusal) => refusal.Code == "text-missing" ? nameof(ContestForm.Text) : nameof(ContestForm.ReceivedOn);
}

using ComplaintsPortal.Casework.Replying;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.BackOffice.Acts;
using ComplaintsPortal.Web.Shared.Access;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Replying;

/// <summary>The exact letter, and the button that lets it leave (R24–R27). A draft changed since is shown anew, and nothing leaves.</summary>
[Route("gestion/dossiers/{reference}/repondre/envoyer")]
public sealed class SendReplyController(ActDesk<SendReplyForm> desk, ReplyToComplaint reply, PreviewReply preview, ReplyDocuments documents) : ActController<SendReplyForm>(desk)
{
    protected override CaseAct Act => ReplyActs.SendReply;

    protected override SendReplyForm Start(CaseHead head) => new() { Version = head.File?.Version ?? 0 };

    /// <summary>The draft in force: where it is no longer the version that was read, the use case says conflict.</summary>
    protected override async Task DoAsync(string reference, SendReplyForm form, Actor by, CancellationToken cancellation)
    {
        var head = await Desk.Cases.HeadAsync(reference, by, cancellation);
        await reply.ExecuteAsync(reference, head.File?.Draft ?? new ReplyDraft(), form.OverrideReason, form.Version, by, cancellation);
    }

    protected override async Task<IActPage> PageAsync(CaseHead head, SendReplyForm form, CancellationToken cancellation)
    {
        var draft = head.File?.Draft ?? new ReplyDraft();
        var chosen = await documents.ReadAsync(head.Complaint, draft, cancellation);
        var read = preview.Of(head.Complaint, draft, User.Actor(), chosen);
        return new SendReplyPage(head, form, read, User.May(Power.OverrideRules)) { Act = Act, WhyNot = Act.WhyNot(head) };
    }

    protected override (string? Theirs, SendReplyForm Form) Conflict(CaseHead now, SendReplyForm mine) =>
        (DraftInWords.Of(now.File?.Draft, Desk.Words), mine with { Version = now.File?.Version ?? 0 });

    protected override string FieldOf(Refusal refusal) => refusal.Code is Recourse.NoConsumerMediator or Recourse.ConsumerMediatorIncomplete or "override-not-allowed"
        ? nameof(SendReplyForm.OverrideReason)
        : "";
}

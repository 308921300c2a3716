using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Casework.Replying;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.BackOffice.Acts;
using ComplaintsPortal.Web.Shared.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.BackOffice.Replying;

/// <summary>The reply in the making: kept as often as one likes, by whoever handles the case; nothing leaves from here.</summary>
[Route("gestion/dossiers/{reference}/repondre")]
public sealed class ReplyController(ActDesk<ReplyForm> desk, KeepDraft keep, PreviewReply preview, CaseContents contents, CurrentOrganisation organisation) : ActController<ReplyForm>(desk)
{
    protected override CaseAct Act => ReplyActs.Reply;

    /// <summary>The form with what is missing named at its field (R24).</summary>
    [HttpGet("manque")]
    public async Task<IActionResult> ShowMissing(string reference, CancellationToken cancellation)
    {
        var head = await Desk.Cases.HeadAsync(reference, User.Actor(), cancellation);
        var form = Start(head);
        foreach (var missing in preview.Of(head.Complaint, form.Draft(), User.Actor()).Missing)
            ModelState.AddModelError(ReplyForm.FieldOf(missing), Desk.Words["Reply.Missing." + missing]);
        return View(Page, await PageAsync(head, form, cancellation));
    }

    protected override ReplyForm Start(CaseHead head) => ReplyForm.Of(head.File?.Draft, head.File?.Version ?? 0, organisation.Profile.LinksReplyDocuments);

    protected override Task DoAsync(string reference, ReplyForm form, Actor by, CancellationToken cancellation) =>
        keep.ExecuteAsync(reference, form.Draft(), form.Version, by, cancellation);

    protected override async Task<IActPage> PageAsync(CaseHead head, ReplyForm form, CancellationToken cancellation) =>
        new ReplyPage(
            head, form, preview.Of(head.Complaint, form.Draft(), User.Actor()),
            await contents.Of<Document>(head.Complaint.Id).OrderBy(d => d.AddedAt).ToListAsync(cancellation))
        { Act = Act, WhyNot = Act.WhyNot(head) };

    protected override (string? Theirs, ReplyForm Form) Conflict(CaseHead now, ReplyForm mine) =>
        (DraftInWords.Of(now.File?.Draft, Desk.Words), mine with { Version = now.File?.Version ?? 0 });

    protected override string Next(CaseHead head, ReplyForm form) => form.Then == ReplyStep.Keep
        ? base.Next(head, form)
        : preview.Of(head.Complaint, form.Draft(), User.Actor()).Missing.Count > 0
            ? $"/gestion/dossiers/{head.Reference}/repondre/manque"
            : ReplyActs.SendReply.AddressFor(head.Reference);
}

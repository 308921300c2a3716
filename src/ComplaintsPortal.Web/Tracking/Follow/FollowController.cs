using ComplaintsPortal.Casework;
using ComplaintsPortal.Casework.Files;
using ComplaintsPortal.Casework.Intake;
using ComplaintsPortal.Casework.Registration;
using ComplaintsPortal.Casework.Tracking;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Web.Shared.Documents;
using ComplaintsPortal.Web.Shared.Pages;
using ComplaintsPortal.Web.Shared.Texts;
using ComplaintsPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Tracking.Follow;

/// <summary>The complainant's own case: where it stands, and every act of theirs on it (R31). The session says which case.</summary>
[WithinSession, LongTexts, ComesBack]
public sealed class FollowController(
    TrackingSession session, ReadTrackedFile read, ReadAcknowledgement acknowledgements, KeptDocument document,
    OfficeClock clock, FormTokens tokens, FormFiles files, Words words) : Controller
{
    private const int LongestText = 200_000;
    private const string Here = "~/suivi/dossier";

    [HttpGet("suivi/dossier")]
    public Task<IActionResult> Show() => WithCaseAsync(found => PageAsync(found, new FollowForm(), tokens.Issue(), StatusCodes.Status200OK));

    [HttpPost("suivi/fermer")]
    public IActionResult Leave()
    {
        session.Close(HttpContext);
        return new SeeOtherResult(Url.Content("~/suivi"));
    }

    [HttpGet("suivi/dossier/accuse")]
    public Task<IActionResult> Acknowledgement() => WithCaseAsync(async found =>
        await acknowledgements.OfAsync(found.ComplaintId, HttpContext.RequestAborted) is { Letter: { } letter } own
            ? document.Of(words["Document.Acknowledgement"], "accuse-" + found.Reference, letter, new WayBack(own.Reference, own.Code))
            : NotFound());

    [HttpGet("suivi/dossier/reponse/{reply:guid}")]
    public Task<IActionResult> Reply(Guid reply) => WithCaseAsync(async found =>
        await read.ReplyTextAsync(found.ComplaintId, reply, HttpContext.RequestAborted) is { } letter
            ? document.Of(words["Document.Reply"], "reponse-" + found.Reference, letter)
            : NotFound());

    /// <summary>A document that went with a sent reply, and no other; always an attachment.</summary>
    [HttpGet("suivi/dossier/reponse/{reply:guid}/document/{id:guid}")]
    public Task<IActionResult> Document(Guid reply, Guid id, [FromServices] SentDocuments sent, [FromServices] FileGate gate) => WithCaseAsync(async found =>
    {
        if (await sent.FindAsync(found.ComplaintId, reply, id, HttpContext.RequestAborted) is not { } file) return NotFound();
        try
        {
            return File(await gate.OpenAsync(file.Id, HttpContext.RequestAborted), file.MediaType, file.Name);
        }
        catch (RefusedException refused)
        {
            ModelState.AddModelError("", words.Of(refused.Refusal));
            return await PageAsync(found, new FollowForm(), tokens.Issue(), StatusCodes.Status423Locked);
        }
    });

    [HttpPost("suivi/dossier/question")]
    public Task<IActionResult> Ask(FollowForm form, [FromServices] AskProgress ask) => ActAsync(
        form, nameof(form.Question), form.Question, "Follow.Ask",
        async found =>
        {
            var file = await read.OfAsync(found.ComplaintId, HttpContext.RequestAborted);
            if (file!.Questions.All(question => question.AnsweredAt is not null))
            {
                await ask.ExecuteAsync(found.ComplaintId, form.Question, HttpContext.RequestAborted);
            }
        });

    [HttpPost("suivi/dossier/adresse")]
    public Task<IActionResult> Address(FollowForm form, [FromServices] CorrectContact correct)
    {
        var email = form.Email;
        if (email.Length > 0 && !Mailbox.IsAddress(email)) ModelState.AddModelError(nameof(form.Email), words["Person.Email.Wrong"]);
        return ActAsync(
            form, nameof(form.Email), email, "Follow.Address", found => correct.ByComplainantAsync(found.ComplaintId, email, HttpContext.RequestAborted));
    }

    [HttpPost("suivi/dossier/contestation")]
    public Task<IActionResult> Contest(FollowForm form, [FromServices] ContestReply contest) => ActAsync(
        form, nameof(form.Contestation), form.Contestation, "Follow.Contest",
        found => contest.ExecuteAsync(found.ComplaintId, form.Contestation, HttpContext.RequestAborted));

    [HttpPost("suivi/dossier/maintien")]
    public Task<IActionResult> Maintain(FollowForm form, [FromServices] MaintainComplaint maintain) => ActAsync(
        form, nameof(form.Maintained), form.Maintained, "Follow.Maintain",
        found => maintain.ExecuteAsync(found.ComplaintId, form.Maintained, HttpContext.RequestAborted));

    [HttpPost("suivi/dossier/retrait")]
    public Task<IActionResult> Withdraw(FollowForm form, [FromServices] WithdrawComplaint withdraw) => ActAsync(
        form, null, form.Reason, "Follow.Withdraw",
        found => withdraw.ExecuteAsync(found.ComplaintId, form.Reason.Length == 0 ? null : form.Reason, HttpContext.RequestAborted));

    [HttpPost("suivi/dossier/avis")]
    public Task<IActionResult> Rate(FollowForm form, [FromServices] RateReply rate) => ActAsync(
        form, nameof(form.Rating), form.Rating, "Follow.Rate",
        found => rate.ExecuteAsync(
            found.ComplaintId, int.TryParse(form.Rating, out var stars) ? stars : 0,
            form.Comment.Length == 0 ? null : form.Comment, HttpContext.RequestAborted));

    [HttpPost("suivi/dossier/promesse")]
    public Task<IActionResult> Promise(FollowForm form, [FromServices] AnswerPromise answer) => ActAsync(
        form, nameof(form.PromiseKept), form.PromiseKept, "Follow.Promise",
        found => answer.ExecuteAsync(
            found.ComplaintId, form.PromiseKept == bool.TrueString,
            form.PromiseComment.Length == 0 ? null : form.PromiseComment, HttpContext.RequestAborted));

    /// <summary>An act of the complainant: the text it needs, then the page again; a refusal of the domain is said on it.</summary>
    private Task<IActionResult> ActAsync(FollowForm form, string? field, string text, string key, Func<TrackedCase, Task> act) => WithCaseAsync(async found =>
    {
        if (field is not null && string.IsNullOrWhiteSpace(text))
        {
            ModelState.AddModelError(field, words[key + ".Missing"]);
        }
        else if (text.Length > LongestText)
        {
            ModelState.AddModelError(field ?? "", words["Complaint.TooLong", LongestText]);
        }

        try
        {
            if (ModelState.IsValid)
            {
                await act(found);
                Said.On(TempData, words[key + ".Done"]);
                return new SeeOtherResult(Url.Content(Here));
            }
        }
        catch (RefusedException refused)
        {
            ModelState.AddModelError("", words.Of(refused.Refusal));
        }

        return await PageAsync(found, form, tokens.Issue(), StatusCodes.Status422UnprocessableEntity);
    });

    private async Task<IActionResult> PageAsync(TrackedCase found, FollowForm form, FormToken token, int status)
    {
        if (await read.OfAsync(found.ComplaintId, HttpContext.RequestAborted) is not { } file)
        {
            return Leave();
        }

        var page = View("Follow", new FollowPage(file, form, token, await files.ListAsync(token, HttpContext.RequestAborted), clock.Now));
        page.StatusCode = status;
        return page;
    }

    private async Task<IActionResult> WithCaseAsync(Func<TrackedCase, Task<IActionResult>> act) =>
        session.Of(HttpContext) is { } found ? await act(found) : new SeeOtherResult(Url.Content("~/suivi"));
}

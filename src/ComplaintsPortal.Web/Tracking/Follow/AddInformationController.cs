using ComplaintsPortal.Casework;
using ComplaintsPortal.Casework.Tracking;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Web.Shared.Pages;
using ComplaintsPortal.Web.Shared.Texts;
using ComplaintsPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Tracking.Follow;

/// <summary>The complainant adds information and files, or confirms in writing what was said (R6, R31); as on the form, what
/// was typed and chosen survives whatever goes wrong.</summary>
public sealed class AddInformationController(
    TrackingSession session, ReadTrackedFile read, AddInformation add, PostedFormReader reader, FormTokens tokens, FormFiles files,
    OfficeClock clock, Words words) : Controller
{
    [HttpPost("suivi/dossier/information"), IgnoreAntiforgeryToken, WithinSession]
    public async Task<IActionResult> Add()
    {
        var posted = (await reader.ReadAsync(HttpContext)).Kept();
        if (session.Of(HttpContext) is not { } found)
        {
            return new SeeOtherResult(Url.Content("~/suivi"));
        }

        var token = tokens.Read(posted.Text(FormTokens.Field)) ?? tokens.Issue();
        var text = posted.Lines(nameof(FollowForm.Information));
        await files.RemoveAsync(token, posted, HttpContext.RequestAborted);
        await CheckAsync(token, posted, text);
        return ModelState.IsValid && posted.Text(FormFiles.RemoveField).Length == 0 && await TryAsync(found, text, token)
            ? new SeeOtherResult(Url.Content("~/suivi/dossier"))
            : await AgainAsync(found, text, token);
    }

    private async Task CheckAsync(FormToken token, PostedForm posted, string text)
    {
        if (posted.State != PostedFormState.Whole || !posted.IsProven)
        {
            ModelState.AddModelError("", words["Complaint.Sending." + posted.State]);
        }

        foreach (var problem in await files.KeepAsync(HttpContext, token, posted))
        {
            ModelState.AddModelError(nameof(FollowForm.Attachments), problem);
        }

        posted.SayOver(ModelState, words);
        // Taking a file off shows the form again without anything being wrong.
        if (posted.Text(FormFiles.RemoveField).Length > 0)
        {
            return;
        }

        if (text.Length == 0)
        {
            ModelState.AddModelError(nameof(FollowForm.Information), words["Follow.Add.Missing"]);
        }
    }

    private async Task<bool> TryAsync(TrackedCase found, string text, FormToken token)
    {
        try
        {
            await add.ExecuteAsync(found.ComplaintId, text, token.Id, HttpContext.RequestAborted);
            Said.On(TempData, words["Follow.Add.Done"]);
            return true;
        }
        catch (RefusedException refused)
        {
            ModelState.AddModelError("", words.Of(refused.Refusal));
            return false;
        }
    }

    private async Task<IActionResult> AgainAsync(TrackedCase found, string text, FormToken token)
    {
        var file = await read.OfAsync(found.ComplaintId, HttpContext.RequestAborted);
        var page = View("Follow", new FollowPage(file!, new FollowForm { Information = text }, token, await files.ListAsync(token, HttpContext.RequestAborted), clock.Now));
        page.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page;
    }
}

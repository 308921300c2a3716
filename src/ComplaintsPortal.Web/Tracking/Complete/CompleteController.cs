using ComplaintsPortal.Casework.Tracking;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Shared.Complaints;
using ComplaintsPortal.Web.Shared.Pages;
using ComplaintsPortal.Web.Shared.Texts;
using ComplaintsPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Tracking.Complete;

/// <summary>The form, already filled in, for who complained by e-mail or letter (R50). What is sent is added to the same complaint and
/// is never a second one; where it is not offered, or nothing can be added any more, their page says where the case stands.</summary>
public sealed class CompleteController(
    TrackingSession session, FillInForm fillIn, ReadTrackedFile read, PostedFormReader reader, FormTokens tokens, FormFiles files,
    ComplaintFormValidator validator, Words words) : Controller
{
    [HttpGet("suivi/dossier/formulaire")]
    public Task<IActionResult> Show() => WithComplaintAsync(complaint => PageAsync(complaint, Prefilled.Of(complaint), tokens.Issue(), StatusCodes.Status200OK));

    [HttpPost("suivi/dossier/formulaire"), IgnoreAntiforgeryToken, WithinSession]
    public async Task<IActionResult> Send()
    {
        var posted = (await reader.ReadAsync(HttpContext)).Kept();
        return await WithComplaintAsync(complaint => TakeAsync(complaint, posted));
    }

    private async Task<IActionResult> TakeAsync(Complaint complaint, PostedForm posted)
    {
        var token = tokens.Read(posted.Text(FormTokens.Field)) ?? tokens.Issue();
        var form = ComplaintForm.From(posted);
        await files.RemoveAsync(token, posted, HttpContext.RequestAborted);
        await CheckAsync(token, posted, form);
        if (posted.Text(FormFiles.RemoveField).Length > 0)
        {
            ModelState.Clear();
            return await PageAsync(complaint, form, token, StatusCodes.Status200OK);
        }

        return ModelState.IsValid && await TryAsync(complaint, form, token)
            ? new SeeOtherResult(Url.Content("~/suivi/dossier"))
            : await PageAsync(complaint, form, token, StatusCodes.Status422UnprocessableEntity);
    }

    private async Task CheckAsync(FormToken token, PostedForm posted, ComplaintForm form)
    {
        if (posted.State != PostedFormState.Whole || !posted.IsProven)
        {
            ModelState.AddModelError("", words["Complaint.Sending." + posted.State]);
        }

        foreach (var problem in await files.KeepAsync(HttpContext, token, posted))
        {
            ModelState.AddModelError(nameof(ComplaintForm.Attachments), problem);
        }

        posted.SayOver(ModelState, words);
        foreach (var error in validator.Validate(form).Errors.Where(error => !posted.Over.Contains(error.PropertyName)))
        {
            ModelState.AddModelError(error.PropertyName, error.ErrorMessage);
        }
    }

    private async Task<bool> TryAsync(Complaint complaint, ComplaintForm form, FormToken token)
    {
        try
        {
            await fillIn.ExecuteAsync(
                complaint.Id, new FilledForm(token.Id, form.Complainant(), form.Sensitive), FormInWords.Of(form, words), HttpContext.RequestAborted);
            Said.On(TempData, words["Complete.Done"]);
            return true;
        }
        catch (RefusedException refused)
        {
            ModelState.AddModelError("", words.Of(refused.Refusal));
            return false;
        }
    }

    private async Task<IActionResult> PageAsync(Complaint complaint, ComplaintForm form, FormToken token, int status)
    {
        var sent = await read.OfAsync(complaint.Id, HttpContext.RequestAborted);
        var page = View("Complete", new CompletePage(complaint, form, token, await files.ListAsync(token, HttpContext.RequestAborted), sent?.Files ?? []));
        page.StatusCode = status;
        return page;
    }

    private async Task<IActionResult> WithComplaintAsync(Func<Complaint, Task<IActionResult>> act) =>
        session.Of(HttpContext) is not { } found ? new SeeOtherResult(Url.Content("~/suivi"))
        : await fillIn.FindAsync(found.ComplaintId, HttpContext.RequestAborted) is { } complaint ? await act(complaint)
        : new SeeOtherResult(Url.Content("~/suivi/dossier"));
}

using ComplaintsPortal.Casework.Intake;
using ComplaintsPortal.Web.Shared.Pages;
using ComplaintsPortal.Web.Shared.Texts;
using ComplaintsPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.PublicSite.Complain;

/// <summary>The form of a complaint (R7). Whatever goes wrong, the answer is the form again, with all that was typed and a
/// sentence; sent twice, it comes to the same acknowledgement.</summary>
public sealed class ComplainController(
    PostedFormReader reader, FormTokens tokens, FormFiles files, FormGate gate, IAntiforgery forgery,
    SubmitComplaint submit, ComplaintFormValidator validator, Words words) : Controller
{
    [HttpGet("reclamation")]
    public IActionResult Start() => View("Complain", new ComplainPage(new ComplaintForm(), tokens.Issue(), []));

    /// <summary>Reads the form itself (no parameters): a form too large, broken or stale is still answered with what it held.</summary>
    [HttpPost("reclamation"), IgnoreAntiforgeryToken]
    public async Task<IActionResult> Submit()
    {
        var posted = await reader.ReadAsync(HttpContext);
        var carried = tokens.Read(posted.Text(FormTokens.Field));
        if (carried is not null && await submit.FindAsync(carried.Id, HttpContext.RequestAborted) is { } before)
        {
            return Acknowledged(before);
        }

        var (token, form) = (carried ?? tokens.Issue(), ComplaintForm.From(posted));
        await CheckAsync(token, form, posted);
        if (posted.Text(FormFiles.RemoveField).Length > 0)
        {
            await files.RemoveAsync(token, posted, HttpContext.RequestAborted);
            ModelState.Clear();
            return await AgainAsync(form, token, StatusCodes.Status200OK);
        }

        var refused = !ModelState.IsValid ? StatusCodes.Status422UnprocessableEntity : null as int?;
        if (posted.State != PostedFormState.Whole || carried is null || !await forgery.IsRequestValidAsync(HttpContext))
        {
            refused = Say(posted.State);
        }

        refused ??= gate.Check(HttpContext, posted, token, ModelState);
        return refused is { } status ? await AgainAsync(form, token, status) : Acknowledged(await SubmitAsync(form, token));
    }

    private async Task CheckAsync(FormToken token, ComplaintForm form, PostedForm posted)
    {
        foreach (var problem in await files.KeepAsync(token, posted, HttpContext.RequestAborted))
        {
            ModelState.AddModelError(nameof(ComplaintForm.Attachments), problem);
        }

        if (posted.State is PostedFormState.Whole)
        {
            foreach (var error in validator.Validate(form).Errors)
            {
                ModelState.AddModelError(error.PropertyName, error.ErrorMessage);
            }
        }
    }

    private int Say(PostedFormState state)
    {
        ModelState.AddModelError("", words["Complaint.Sending." + state]);
        return state switch
        {
            PostedFormState.WrongType => StatusCodes.Status415UnsupportedMediaType,
            PostedFormState.TooLarge => StatusCodes.Status413PayloadTooLarge,
            _ => StatusCodes.Status400BadRequest,
        };
    }

    private async Task<Receipt> SubmitAsync(ComplaintForm form, FormToken token) => await submit.ExecuteAsync(
        new Submission(token.Id, form.Complainant(), form.Subject, form.Description, form.Sensitive), HttpContext.RequestAborted);

    private async Task<ViewResult> AgainAsync(ComplaintForm form, FormToken token, int status)
    {
        var page = View("Complain", new ComplainPage(form, token, await files.ListAsync(token, HttpContext.RequestAborted)));
        page.StatusCode = status;
        return page;
    }

    private SeeOtherResult Acknowledged(Receipt receipt) => new(Url.Content("~/reclamation/accuse/" + receipt.Secret));
}

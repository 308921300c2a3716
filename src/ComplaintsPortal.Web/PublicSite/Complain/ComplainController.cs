using ComplaintsPortal.Casework.Intake;
using ComplaintsPortal.Persistence.Files;
using ComplaintsPortal.Web.Shared.Complaints;
using ComplaintsPortal.Web.Shared.Errors;
using ComplaintsPortal.Web.Shared.Pages;
using ComplaintsPortal.Web.Shared.Texts;
using ComplaintsPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.PublicSite.Complain;

/// <summary>The form of a complaint (R7). Whatever goes wrong, the answer is the form again, with all that was typed and a
/// sentence; sent twice, it comes to the same acknowledgement.</summary>
public sealed class ComplainController(
    PostedFormReader reader, FormTokens tokens, FormFiles files, FormGate gate,
    SubmitComplaint submit, SentBefore sent, ComplaintFormValidator validator, Unable unable, Words words) : Controller
{
    /// <summary>Reads the form itself (no parameters): a form too large, broken or stale is still answered with what it held.</summary>
    [HttpPost("reclamation"), IgnoreAntiforgeryToken]
    public async Task<IActionResult> Submit()
    {
        var posted = await reader.ReadAsync(HttpContext);
        var carried = tokens.Read(posted.Text(FormTokens.Field));
        var form = ComplaintForm.From(posted);
        try
        {
            return await TakeAsync(posted.Kept(), carried, form);
        }
        catch (Exception failure) when (Unable.Covers(failure))
        {
            ModelState.Clear();
            ModelState.AddModelError("", unable.Say(HttpContext, failure));
            return await AgainAsync(form, carried ?? tokens.Issue(), StatusCodes.Status503ServiceUnavailable);
        }
    }

    private async Task<IActionResult> TakeAsync(PostedForm posted, FormToken? carried, ComplaintForm form)
    {
        var token = carried ?? tokens.Issue();
        if (carried is not null && await sent.FindAsync(carried.Id, HttpContext.RequestAborted) is { } before)
        {
            if (await IsTheSameAsync(before, carried, form, posted))
            {
                return Acknowledged(before);
            }

            // Gone back to, changed and sent again: nothing typed may be lost, so it is a complaint of its own.
            token = tokens.After(carried, form + string.Join('\n', Lengths(posted)));
            if (await sent.FindAsync(token.Id, HttpContext.RequestAborted) is { } again)
            {
                return Acknowledged(again);
            }
        }

        await CheckAsync(token, form, posted);
        if (posted.Text(FormFiles.RemoveField).Length > 0)
        {
            await files.RemoveAsync(token, posted, HttpContext.RequestAborted);
            ModelState.Clear();
            return await AgainAsync(form, token, StatusCodes.Status200OK);
        }

        var refused = !ModelState.IsValid ? StatusCodes.Status422UnprocessableEntity : null as int?;
        if (posted.State != PostedFormState.Whole || !posted.IsProven)
        {
            refused = Say(posted.State);
        }

        refused ??= gate.Check(HttpContext, posted, token, ModelState);
        return refused is { } status ? await AgainAsync(form, token, status) : Acknowledged(await SubmitAsync(form, token));
    }

    private async Task<bool> IsTheSameAsync(Receipt before, FormToken carried, ComplaintForm form, PostedForm posted) =>
        posted.State != PostedFormState.Whole
        || (validator.Validate(form).IsValid
            && await sent.IsWhatCameAsync(before, Submission(form, carried), Lengths(posted), HttpContext.RequestAborted));

    private static List<long> Lengths(PostedForm posted) => [.. posted.Files.Select(file => file.Length).Where(length => length > 0)];

    private static Submission Submission(ComplaintForm form, FormToken token) =>
        new(token.Id, form.Complainant(), form.Subject, form.Description, form.Sensitive);

    private async Task CheckAsync(FormToken token, ComplaintForm form, PostedForm posted)
    {
        foreach (var problem in await files.KeepAsync(HttpContext, token, posted))
        {
            ModelState.AddModelError(nameof(ComplaintForm.Attachments), problem);
        }

        posted.SayOver(ModelState, words);
        if (posted.State is PostedFormState.Whole)
        {
            foreach (var error in validator.Validate(form).Errors.Where(error => !posted.Over.Contains(error.PropertyName)))
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

    private async Task<Receipt> SubmitAsync(ComplaintForm form, FormToken token) =>
        await submit.ExecuteAsync(Submission(form, token), HttpContext.RequestAborted);

    private async Task<ViewResult> AgainAsync(ComplaintForm form, FormToken token, int status)
    {
        var page = View("Complain", new ComplainPage(form, token, await KeptAsync(token)));
        page.StatusCode = status;
        return page;
    }

    /// <summary>None where even they cannot be read just now.</summary>
    private async Task<IReadOnlyList<StagedFile>> KeptAsync(FormToken token)
    {
        try
        {
            return await files.ListAsync(token, HttpContext.RequestAborted);
        }
        catch (Exception failure) when (Unable.Covers(failure))
        {
            return [];
        }
    }

    private SeeOtherResult Acknowledged(Receipt receipt) => new(Url.Content("~/reclamation/accuse/" + receipt.Secret));
}

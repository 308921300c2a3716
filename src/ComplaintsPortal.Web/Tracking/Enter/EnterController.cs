using ComplaintsPortal.Casework.Tracking;
using ComplaintsPortal.Web.Setup;
using ComplaintsPortal.Web.Shared.Pages;
using ComplaintsPortal.Web.Shared.Texts;
using ComplaintsPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Tracking.Enter;

/// <summary>The ways to one's own case: reference and code, a link from a message, a new link on loss (R31, R32).</summary>
public sealed class EnterController(
    OpenTracking open, RecoverLink recover, TrackingSession session, VisitLimits visits, Words words) : Controller
{
    private const string Case = "~/suivi/dossier";

    [HttpGet("suivi")]
    public IActionResult Ask() => View("Enter", new EnterPage(new EnterForm()));

    [HttpPost("suivi"), ComesBack]
    public async Task<IActionResult> Enter(EnterForm form)
    {
        if (ModelState.IsValid && !visits.MayTryCode(HttpContext))
        {
            ModelState.AddModelError("", words["Track.TooOften"]);
            return Again("Enter", new EnterPage(form), StatusCodes.Status429TooManyRequests);
        }

        if (ModelState.IsValid && await open.ByCodeAsync(form.Reference, form.Code, HttpContext.RequestAborted) is { } found)
        {
            return Enter(found);
        }

        if (ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(form.Code), words["Track.NotFound"]);
        }

        return Again("Enter", new EnterPage(form));
    }

    /// <summary>Shows one button and uses nothing up: mail scanners open links too (R32).</summary>
    [HttpGet("suivi/{secret}", Order = 1)]
    public Task<IActionResult> Link(string secret) => ButtonAsync(secret, LinkPage.ToCase(secret));

    [HttpPost("suivi/{secret}", Order = 1)]
    public Task<IActionResult> Follow(string secret) => OpenAsync(secret, Case);

    /// <summary>The same link to the form that is offered to who complained by e-mail or letter (R50).</summary>
    [HttpGet("suivi/{secret}/formulaire", Order = 1)]
    public Task<IActionResult> FormLink(string secret) => ButtonAsync(secret, LinkPage.ToForm(secret));

    [HttpPost("suivi/{secret}/formulaire", Order = 1)]
    public Task<IActionResult> FollowToForm(string secret) => OpenAsync(secret, Case + "/formulaire");

    [HttpGet("suivi/lien-perdu")]
    public IActionResult Lost() => View("Recover", new RecoverPage(new RecoverForm()));

    [HttpPost("suivi/lien-perdu"), ComesBack]
    public async Task<IActionResult> Recover(RecoverForm form)
    {
        if (!ModelState.IsValid)
        {
            return Again("Recover", new RecoverPage(form));
        }

        if (visits.MayTryCode(HttpContext))
        {
            await recover.ExecuteAsync(form.Reference, form.Email, HttpContext.RequestAborted);
        }

        return View("Recover", new RecoverPage(form, IsAsked: true));
    }

    private async Task<IActionResult> ButtonAsync(string secret, LinkPage page) =>
        visits.MayTryCode(HttpContext) && await open.IsGoodAsync(secret, HttpContext.RequestAborted) ? View("Link", page) : Gone();

    private async Task<IActionResult> OpenAsync(string secret, string page) =>
        visits.MayTryCode(HttpContext) && await open.ByLinkAsync(secret, HttpContext.RequestAborted) is { } found ? Enter(found, page) : Gone();

    private SeeOtherResult Enter(TrackedCase found, string page = Case)
    {
        session.Open(HttpContext, found);
        return new SeeOtherResult(Url.Content(page));
    }

    private ViewResult Gone() => Again("Gone", null, StatusCodes.Status404NotFound);

    private ViewResult Again(string view, object? page, int status = StatusCodes.Status422UnprocessableEntity)
    {
        var again = View(view, page);
        again.StatusCode = status;
        return again;
    }
}

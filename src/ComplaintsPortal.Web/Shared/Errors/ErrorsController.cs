using System.Globalization;
using ComplaintsPortal.Web.Shared.Access;
using ComplaintsPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Shared.Errors;

/// <summary>The page behind every refusal and failure.</summary>
[IgnoreAntiforgeryToken, LongTexts]
public sealed class ErrorsController(IAntiforgery forgery) : Controller
{
    private static readonly int[] Worded = [400, 401, 403, 404, 405, 409, 413, 421, 429, 500, 503];

    [Route("erreur/{status:int}")]
    public async Task<IActionResult> Show()
    {
        if (!Asked())
        {
            return NotFound();
        }

        var shown = Known(Response.StatusCode);
        var typed = await TypedForm.ReadAsync(Request);
        var page = View("Error", new ErrorPage(shown, typed, await SendAgainToAsync(shown, typed)));
        page.StatusCode = Response.StatusCode;
        if (page.StatusCode == StatusCodes.Status503ServiceUnavailable)
        {
            Response.Headers.RetryAfter = Unable.RetryAfter.ToString(CultureInfo.InvariantCulture);
        }

        return page;
    }

    private static int Known(int status) => Worded.Contains(status) ? status : status >= 500 ? 500 : 400;

    /// <summary>Someone who types the address of an error page finds nothing there.</summary>
    private bool Asked() =>
        HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;

    /// <summary>
    /// A stranger's form that only lacked its token (a lost cookie, a page open for days) may go again with one press: no right
    /// of theirs can be abused by it. For staff that press could be another site's wish, so they copy instead.
    /// </summary>
    private async Task<string?> SendAgainToAsync(int status, IReadOnlyList<TypedField> typed) =>
        status == StatusCodes.Status400BadRequest && typed.Count > 0 && User.StaffId() is null
        && HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } origin
        && !await forgery.IsRequestValidAsync(HttpContext)
            ? origin.OriginalPathBase + origin.OriginalPath
            : null;
}

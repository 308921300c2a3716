using ComplaintsPortal.Casework.Organisation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.PublicSite.Information;

/// <summary>The texts in force, from the organisation's profile: procedure (R45), privacy (R42), accessibility (R52), legal notice.</summary>
public sealed class InformationController(ProfileHistory history) : Controller
{
    /// <summary>The procedure in force, or one that applied before: each complaint keeps the version that applied to it.</summary>
    [HttpGet("procedure")]
    public async Task<IActionResult> Procedure(int? version)
    {
        var all = await history.ProcedureTextsAsync(HttpContext.RequestAborted);
        return all.FirstOrDefault(known => version is null || known.Version == version) is { } shown
            ? View(new ProcedurePage(shown, all))
            : NotFound();
    }

    [HttpGet("confidentialite")]
    public IActionResult Privacy() => View();

    [HttpGet("accessibilite")]
    public IActionResult Accessibility() => View();

    [HttpGet("mentions-legales")]
    public IActionResult Legal() => View();
}

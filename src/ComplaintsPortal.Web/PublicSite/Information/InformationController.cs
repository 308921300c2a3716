using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.PublicSite.Information;

/// <summary>The texts in force, from the organisation's profile: procedure (R45), privacy (R42), accessibility (R52), legal notice.</summary>
public sealed class InformationController : Controller
{
    [HttpGet("procedure")]
    public IActionResult Procedure() => View();

    [HttpGet("confidentialite")]
    public IActionResult Privacy() => View();

    [HttpGet("accessibilite")]
    public IActionResult Accessibility() => View();

    [HttpGet("mentions-legales")]
    public IActionResult Legal() => View();
}

using ComplaintsPortal.Casework.Organisation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Shared.Theme;

/// <summary>The organisation's accent as a style sheet; its address changes with the colour, so it may be kept for long.</summary>
public sealed class ThemeController(CurrentOrganisation organisation) : Controller
{
    [HttpGet("theme.css")]
    [ResponseCache(Duration = 31_536_000, Location = ResponseCacheLocation.Any)]
    public IActionResult Show() => Content(ThemeSheet.For(organisation.Profile.AccentColour), "text/css; charset=utf-8");
}

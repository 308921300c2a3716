using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.PublicSite.Home;

/// <summary>The first page: who to complain to, how, and what happens next (R26, R45, R46).</summary>
public sealed class HomeController : Controller
{
    [HttpGet("/")]
    public IActionResult Show() => View("Home");
}

using ComplaintsPortal.Web.Shared.Complaints;
using ComplaintsPortal.Web.Shared.Pages;
using ComplaintsPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.PublicSite.Complain;

/// <summary>The blank form (R7). It asks nothing of the register, so that it is there at once after a start, and while the register can't be reached.</summary>
public sealed class BlankFormController(FormTokens tokens) : Controller
{
    [HttpGet("reclamation")]
    public IActionResult Start()
    {
        var token = tokens.Issue();
        return new StampedView(View("Complain", new ComplainPage(new ComplaintForm(), token, [])), token.Sealed);
    }
}

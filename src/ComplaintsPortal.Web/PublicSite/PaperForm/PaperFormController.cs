using ComplaintsPortal.Web.Shared.Documents;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.PublicSite.PaperForm;

/// <summary>The form on paper, for those who would rather write by hand (R46).</summary>
public sealed class PaperFormController : Controller
{
    [HttpGet("reclamation/formulaire")]
    public IActionResult Show() => View("PaperForm");

    [HttpGet("reclamation/formulaire.pdf")]
    public IActionResult Pdf() => this.NoPdfYet("~/reclamation/formulaire");
}

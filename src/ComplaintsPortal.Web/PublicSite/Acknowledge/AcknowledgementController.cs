using ComplaintsPortal.Casework.Intake;
using ComplaintsPortal.Web.Setup;
using ComplaintsPortal.Web.Shared.Documents;
using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.PublicSite.Acknowledge;

/// <summary>What a complaint just sent comes to: reference, tracking code, due date, and the acknowledgement to keep (R2, R11).</summary>
public sealed class AcknowledgementController(ReadAcknowledgement read, KeptDocument document, VisitLimits visits, Words words) : Controller
{
    [HttpGet("reclamation/accuse/{secret}")]
    public async Task<IActionResult> Show(string secret) =>
        await FindAsync(secret) is { } found ? View("Acknowledgement", new AcknowledgementPage(found, secret)) : NotFound();

    [HttpGet("reclamation/accuse/{secret}/telecharger")]
    public async Task<IActionResult> Download(string secret) =>
        await FindAsync(secret) is { Letter: { } letter } found
            ? document.Of(words["Document.Acknowledgement"], "accuse-" + found.Reference, letter, new WayBack(found.Reference, found.Code))
            : NotFound();

    /// <summary>Only wrong secrets count as tries: whoever has the right one may look as often as they like.</summary>
    private async Task<Acknowledgement?> FindAsync(string secret)
    {
        var found = await read.BySecretAsync(secret, HttpContext.RequestAborted);
        return found is not null || visits.MayTryCode(HttpContext) ? found : null;
    }
}

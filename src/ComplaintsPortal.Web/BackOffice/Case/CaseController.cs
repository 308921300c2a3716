using ComplaintsPortal.Casework.Files;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.BackOffice.Acts;
using ComplaintsPortal.Web.Shared.Access;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Case;

/// <summary>One case, everything in it (R23), and its documents as downloads.</summary>
[Requires(Power.ReadCases)]
[CaseErrors]
[Route("gestion/dossiers/{reference}")]
public sealed class CaseController(CaseReader cases, FileGate gate) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation)
    {
        var sheet = await cases.ReadAsync(reference, User.Actor(), cancellation);
        return View("Case", new CasePage(sheet, User.May(Power.HandleCases) ? OfferedAct.Of(sheet.Head) : []));
    }

    /// <summary>Always an attachment, of the type found in its content; <c>nosniff</c> comes with every answer. What the antivirus
    /// has not cleared is answered by a page that says so.</summary>
    [HttpGet("pieces/{id:guid}")]
    public async Task<IActionResult> Document(string reference, Guid id, CancellationToken cancellation)
    {
        var document = await cases.DocumentAsync(reference, id, User.Actor(), cancellation);
        try
        {
            return File(await gate.OpenAsync(document.Id, cancellation), document.MediaType, document.Name);
        }
        catch (RefusedException refused)
        {
            var page = View("Withheld", new WithheldPage(reference, document.Id, document.Name, refused.Refusal));
            page.StatusCode = StatusCodes.Status423Locked;
            return page;
        }
    }
}

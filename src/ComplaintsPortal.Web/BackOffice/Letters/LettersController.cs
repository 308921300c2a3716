using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Shared.Access;
using ComplaintsPortal.Web.Shared.Pages;
using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Letters;

/// <summary>One letter of a case: as it reads, ready to print, with its state in words (R48).</summary>
[Requires(Power.ReadCases)]
[Route("gestion/dossiers/{reference}/courriers/{id:guid}")]
public sealed class LettersController(CaseReader cases, LetterReader letters, Words words) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, Guid id, CancellationToken cancellation) =>
        View("Letter", await PageAsync(reference, id, cancellation));

    [Requires(Power.HandleCases)]
    [HttpPost("reessayer")]
    public async Task<IActionResult> Again(string reference, Guid id, bool toList, [FromServices] SendAgain again, CancellationToken cancellation)
    {
        try
        {
            await again.ExecuteAsync(reference, id, User.Actor(), cancellation);
        }
        catch (RefusedException refused)
        {
            return this.Wrong("Letter", await PageAsync(reference, id, cancellation), "", words.Of(refused.Refusal));
        }

        Said.On(TempData, words["Letter.QueuedAgain"]);
        return LocalRedirect(toList ? "/gestion/courriers" : $"/gestion/dossiers/{reference}/courriers/{id}");
    }

    private async Task<LetterPage> PageAsync(string reference, Guid id, CancellationToken cancellation)
    {
        var head = await cases.HeadAsync(reference, User.Actor(), cancellation);
        var mayHandle = User.May(Power.HandleCases);
        return new LetterPage(head, await letters.ReadAsync(head, id, toPrint: mayHandle, cancellation), mayHandle);
    }
}

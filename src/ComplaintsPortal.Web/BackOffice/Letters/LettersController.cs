using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Shared.Access;
using ComplaintsPortal.Web.Shared.Pages;
using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Letters;

/// <summary>One letter of a case: as it reads, ready to print, with its state in words (R48).</summary>
[Requires(Power.ReadCases)]
[Route("gestion/dossiers/{reference}/courriers/{id:guid}")]
public sealed class LettersController(CaseReader cases, LetterReader letters, AcknowledgeAnew acknowledgements, Words words) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, Guid id, CancellationToken cancellation) =>
        View("Letter", await PageAsync(reference, id, cancellation));

    /// <summary>As it goes on paper, with the tracking code: for whoever prints it to post it.</summary>
    [Requires(Power.HandleCases)]
    [HttpGet("papier")]
    public async Task<IActionResult> Paper(string reference, Guid id, CancellationToken cancellation)
    {
        var head = await cases.HeadAsync(reference, User.Actor(), cancellation);
        return View("Letter", new LetterPage(head, await letters.ForPaperAsync(head, id, cancellation), MayHandle: true) { IsForPaper = true });
    }

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

    /// <summary>Writes the acknowledgement that did not arrive to the address in force; what is to be printed is opened at once.</summary>
    [Requires(Power.HandleCases)]
    [HttpPost("nouvelle-adresse")]
    public async Task<IActionResult> Anew(string reference, Guid id, [FromServices] AcknowledgeAnew acknowledge, CancellationToken cancellation)
    {
        try
        {
            var letter = await acknowledge.ExecuteAsync(reference, id, User.Actor(), cancellation);
            var paper = letter.Medium == LetterMedium.Paper;
            Said.On(TempData, words[paper ? "Lost.ToPrint" : "Lost.Leaves"]);
            return LocalRedirect(paper ? $"/gestion/dossiers/{reference}/courriers/{letter.Id}" : $"/gestion/dossiers/{reference}");
        }
        catch (RefusedException refused)
        {
            return this.Wrong("Letter", await PageAsync(reference, id, cancellation), "", words.Of(refused.Refusal));
        }
    }

    private async Task<LetterPage> PageAsync(string reference, Guid id, CancellationToken cancellation)
    {
        var head = await cases.HeadAsync(reference, User.Actor(), cancellation);
        var mayHandle = User.May(Power.HandleCases);
        var lost = mayHandle ? await acknowledgements.LostAsync(head.Complaint, cancellation) : null;
        return new LetterPage(head, await letters.ReadAsync(head, id, toPrint: mayHandle, cancellation), mayHandle) { Lost = lost?.Id == id ? lost : null };
    }
}

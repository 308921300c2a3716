using ComplaintsPortal.Casework;
using ComplaintsPortal.Casework.Intake;
using ComplaintsPortal.Casework.Mailroom;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.BackOffice.Acts;
using ComplaintsPortal.Web.Shared.Access;
using ComplaintsPortal.Web.Shared.Pages;
using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Entry;

/// <summary>Staff enter what came by post, e-mail, telephone or face to face, with its date of receipt (R6). The same form sent twice is one complaint.</summary>
[CaseErrors]
[Requires(Power.HandleCases)]
[Route("gestion/nouvelle")]
public sealed class EntryController(
    FileDesk files, EnterComplaint enter, MessageReader messages, MessageFiles messageFiles, IValidator<EntryForm> validator, OfficeClock clock, Words words) : Controller
{
    /// <param name="message">A message that came in, to write it down from, with its files (R50).</param>
    /// <param name="cancellation">Stops.</param>
    [HttpGet]
    public async Task<IActionResult> Show([FromQuery(Name = "courriel")] Guid? message, CancellationToken cancellation)
    {
        if (message is not { } id) return await PageAsync(new EntryForm(files.Issue(), clock.Today), StatusCodes.Status200OK, cancellation);
        var sheet = await messages.ReadAsync(id, User.Actor(), cancellation);
        if (sheet.Message.WhyNotDecide() is not null) return LocalRedirect($"/gestion/courriels/{id}");
        var form = new EntryForm(files.Issue(), sheet);
        await messageFiles.StageAsync(form.Token.Id, sheet.Read, cancellation);
        return await PageAsync(form, StatusCodes.Status200OK, cancellation);
    }

    /// <summary>Reads the form itself (no parameters): nothing typed or chosen is lost, whatever is wrong.</summary>
    [HttpPost, IgnoreAntiforgeryToken]
    public async Task<IActionResult> Send()
    {
        var cancellation = HttpContext.RequestAborted;
        var posted = await files.ReadAsync(HttpContext);
        var form = new EntryForm(posted, files.TokenOf(posted));
        if (await files.KeepAsync(HttpContext, posted, form.Token, ModelState))
            return await PageAsync(form, StatusCodes.Status200OK, cancellation);

        validator.Validate(form).AddToModelState(ModelState, "");
        return ModelState.IsValid ? await EnterAsync(form, cancellation) : await PageAsync(form, StatusCodes.Status422UnprocessableEntity, cancellation);
    }

    private async Task<IActionResult> EnterAsync(EntryForm form, CancellationToken cancellation)
    {
        try
        {
            var entry = form.ToEntry();
            var reference = await enter.ExecuteAsync(entry, User.Actor(), cancellation);
            var done = entry.Complainant is { Email: null or "", PostalAddress: null or "" } ? "Entry.Done.Unreachable"
                : entry.Channel is Channel.Telephone or Channel.FaceToFace ? "Entry.Done.Oral" : "Entry.Done";
            Said.On(TempData, words[done, reference]);
            return new SeeOtherResult($"/gestion/dossiers/{reference}");
        }
        catch (RefusedException refused)
        {
            ModelState.AddModelError(FieldOf(refused.Refusal), words.Of(refused.Refusal));
            return await PageAsync(form, StatusCodes.Status422UnprocessableEntity, cancellation);
        }
    }

    private static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "received-in-future" or "Deadline.OutsideCalendar" => nameof(EntryForm.ReceivedOn),
        "channel-not-possible" => nameof(EntryForm.Channel),
        _ => "",
    };

    private async Task<IActionResult> PageAsync(EntryForm form, int status, CancellationToken cancellation)
    {
        var page = View("Entry", new EntryPage(form, await files.KeptAsync(form.Token, cancellation), clock.Today));
        page.StatusCode = status;
        return page;
    }
}

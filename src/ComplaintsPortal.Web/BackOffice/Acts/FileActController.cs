using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Persistence.Files;
using ComplaintsPortal.Web.Shared.Access;
using ComplaintsPortal.Web.Shared.Uploads;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Acts;

/// <summary>An act whose form holds files: what was typed and chosen survives whatever else is wrong. The form's token goes along with it.</summary>
public abstract class FileActController<TForm>(ActDesk<TForm> desk, FileDesk files) : CaseActController<TForm>(desk) where TForm : class
{
    /// <summary>Reads the form itself: a parameter would make MVC read it first, and lose what a file too long leaves.</summary>
    [HttpPost, IgnoreAntiforgeryToken]
    public async Task<IActionResult> Send()
    {
        var cancellation = HttpContext.RequestAborted;
        var head = await Desk.Cases.HeadAsync((string)RouteData.Values["reference"]!, User.Actor(), cancellation);
        var posted = await files.ReadAsync(HttpContext);
        var token = files.TokenOf(posted);
        var form = Read(posted, token);
        Desk.Forms.Note(Request.Form, posted.Files);
        if (await files.KeepAsync(HttpContext, posted, token, ModelState)) return View(Page, await PageAsync(head, form, cancellation));
        foreach (var validator in Desk.Validators) validator.Validate(form).AddToModelState(ModelState, "");
        return await HandleAsync(head, form, cancellation);
    }

    protected FormToken NewToken() => files.Issue();

    protected Task<IReadOnlyList<StagedFile>> KeptAsync(FormToken token, CancellationToken cancellation) => files.KeptAsync(token, cancellation);

    /// <summary>The form from what was sent.</summary>
    protected abstract TForm Read(PostedForm posted, FormToken token);

    protected static DateOnly? Date(PostedForm posted, string field) =>
        DateOnly.TryParseExact(posted.Line(field), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var date) ? date : null;
}

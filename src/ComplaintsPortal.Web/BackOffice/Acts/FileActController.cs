using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Persistence.Files;
using ComplaintsPortal.Web.Shared.Access;
using ComplaintsPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Acts;

/// <summary>An act whose form holds files: what was typed and chosen survives whatever else is wrong. The form's token goes along with it.</summary>
public abstract class FileActController<TForm>(ActDesk<TForm> desk, FileDesk files) : CaseActController<TForm>(desk) where TForm : class
{
    /// <summary>The field of the files, in every such form.</summary>
    public const string FilesField = "Attachments";

    [HttpPost, IgnoreAntiforgeryToken]
    public async Task<IActionResult> Send(string reference)
    {
        var cancellation = HttpContext.RequestAborted;
        var posted = await files.Reader.ReadAsync(HttpContext);
        var head = await Desk.Cases.HeadAsync(reference, User.Actor(), cancellation);
        var token = files.Tokens.Read(posted.Text(FormTokens.Field)) ?? files.Tokens.Issue();
        await files.Files.RemoveAsync(token, posted, cancellation);
        if (posted.State != PostedFormState.Whole || !await files.Forgery.IsRequestValidAsync(HttpContext))
            ModelState.AddModelError("", Desk.Words["Complaint.Sending." + posted.State]);
        foreach (var problem in await files.Files.KeepAsync(token, posted, cancellation)) ModelState.AddModelError(FilesField, problem);
        var form = Read(posted, token);
        // Taking a file off shows the form again without anything being wrong.
        return posted.Text(FormFiles.RemoveField).Length > 0 ? await AgainAsync(head, form, cancellation) : await HandleAsync(head, form, cancellation);
    }

    protected FormToken NewToken() => files.Tokens.Issue();

    protected Task<IReadOnlyList<StagedFile>> KeptAsync(FormToken token, CancellationToken cancellation) => files.Files.ListAsync(token, cancellation);

    /// <summary>The form from what was sent.</summary>
    protected abstract TForm Read(PostedForm posted, FormToken token);

    protected static DateOnly? Date(PostedForm posted, string field) =>
        DateOnly.TryParseExact(posted.Line(field), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var date) ? date : null;
}

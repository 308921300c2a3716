using ComplaintsPortal.Web.Shared.Access;
using ComplaintsPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Acts;

/// <summary>An act whose form holds no files.</summary>
public abstract class ActController<TForm>(ActDesk<TForm> desk) : CaseActController<TForm>(desk) where TForm : class
{
    [HttpPost, ComesBack]
    public async Task<IActionResult> Send(string reference, TForm form, CancellationToken cancellation)
    {
        var head = await Desk.Cases.HeadAsync(reference, User.Actor(), cancellation);
        Desk.Forms.Note(Request.Form, []);
        return await HandleAsync(head, form, cancellation);
    }
}

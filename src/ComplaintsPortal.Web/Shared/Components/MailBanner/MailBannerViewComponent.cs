using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Setup.Settings;
using ComplaintsPortal.Web.Shared.Access;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Shared.Components.MailBanner;

/// <summary>Says on every page of the back office that the mailbox can't be read (R50), that the mail server takes nothing, or that letters
/// lie in the pickup folder, for there is none (R48). Only administrators are told what is wrong, or where on the machine that folder is.</summary>
public sealed class MailBannerViewComponent(Outbox outbox, MailLines lines, MailSettings mail) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var mayMend = UserClaimsPrincipal.May(Power.EditOrganisation);
        var broken = await lines.ReadAsync(HttpContext.RequestAborted);
        return View(new MailBanner(
            [.. broken.Where(line => line.Line == MailLine.Mailbox ? mail.Imap is not null : mail.HasServer)],
            await outbox.AnyInFolderAsync(HttpContext.RequestAborted),
            mayMend ? mail.PickupDirectory : null,
            mayMend));
    }
}

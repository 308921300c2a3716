using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Setup.Settings;
using ComplaintsPortal.Web.Shared.Access;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Shared.Components.MailBanner;

/// <summary>Says on every page of the back office that letters lie in the pickup folder, for there is no mail server (R48). Only
/// administrators are told where on the machine that folder is.</summary>
public sealed class MailBannerViewComponent(Outbox outbox, MailSettings mail) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() =>
        await outbox.AnyInFolderAsync(HttpContext.RequestAborted)
            ? View(new MailBanner(UserClaimsPrincipal.May(Power.EditOrganisation) ? mail.PickupDirectory : null))
            : Content("");
}

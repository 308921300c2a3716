using ComplaintsPortal.Casework.Mailroom;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Shared.Components.InboxCount;

/// <summary>How many messages wait for somebody to say what they are, in the menu; nothing where none do.</summary>
public sealed class InboxCountViewComponent(Inbox inbox) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() => View(await inbox.CountToDecideAsync(HttpContext.RequestAborted));
}

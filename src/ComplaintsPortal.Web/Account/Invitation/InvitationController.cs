using ComplaintsPortal.Casework.Staff;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Web.Shared.Access;
using ComplaintsPortal.Web.Shared.Pages;
using ComplaintsPortal.Web.Shared.Texts;
using ComplaintsPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Account.Invitation;

/// <summary>Someone invited chooses a password; opening the link alone changes nothing.</summary>
[Route("compte/invitation/{secret}")]
public sealed class InvitationController(InviteStaffMember invitations, Words words) : Controller
{
    private const string Page = "Invitation";

    [HttpGet]
    public async Task<IActionResult> Show(string secret) => await invitations.FindAsync(secret) is null ? Gone() : View(Page, new InvitationForm());

    [HttpPost, ComesBack]
    public async Task<IActionResult> Accept(string secret, InvitationForm form, [FromServices] SetStaffPassword set)
    {
        if (await invitations.FindAsync(secret) is not { } invitation)
        {
            return Gone();
        }

        if (!ModelState.IsValid) return this.Wrong(Page, form);
        if (form.Password != form.Repeated)
        {
            return this.Wrong(Page, form, nameof(form.Repeated), words["Password.NotTheSame"]);
        }

        try
        {
            await set.AcceptAsync(invitation, form.Password);
        }
        catch (RefusedException refused)
        {
            return this.Wrong(Page, form, StaffRefusals.FieldOf(refused.Refusal), words.Of(refused.Refusal));
        }

        Said.On(TempData, words["Invitation.Done"]);
        return LocalRedirect("~/compte/connexion");
    }

    private ViewResult Gone()
    {
        var page = View("Gone");
        page.StatusCode = StatusCodes.Status404NotFound;
        return page;
    }
}

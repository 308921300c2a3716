using ComplaintsPortal.Casework.Staff;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Web.Setup;
using ComplaintsPortal.Web.Shared.Access;
using ComplaintsPortal.Web.Shared.Pages;
using ComplaintsPortal.Web.Shared.Texts;
using ComplaintsPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Account.Password;

/// <summary>One changes one's own password, proving the old one; other sessions end, this one goes on.</summary>
[Route("compte/mot-de-passe")]
public sealed class PasswordController(SetStaffPassword set, VisitLimits limits, Words words) : Controller
{
    private const string Page = "Password";

    [HttpGet]
    public IActionResult Show() => View(Page, new PasswordForm());

    [HttpPost, ComesBack]
    public async Task<IActionResult> Change(PasswordForm form)
    {
        if (!ModelState.IsValid) return this.Wrong(Page, form);
        if (!limits.MaySignIn(HttpContext))
        {
            ModelState.AddModelError("", words["SignIn.TooMany"]);
            return this.Wrong(Page, form, StatusCodes.Status429TooManyRequests);
        }

        if (form.Password != form.Repeated)
        {
            return this.Wrong(Page, form, nameof(form.Repeated), words["Password.NotTheSame"]);
        }

        try
        {
            var member = await set.ChangeOwnAsync(User.StaffId()!.Value, form.Old ?? "", form.Password ?? "");
            await HttpContext.SignInAsync(SignedIn.As(member));
        }
        catch (RefusedException refused)
        {
            return this.Wrong(Page, form, StaffRefusals.FieldOf(refused.Refusal), words.Of(refused.Refusal));
        }

        Said.On(TempData, words["Password.Changed"]);
        return LocalRedirect("~/gestion");
    }
}

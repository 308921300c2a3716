using ComplaintsPortal.Casework.Staff;
using ComplaintsPortal.Web.Setup;
using ComplaintsPortal.Web.Shared.Access;
using ComplaintsPortal.Web.Shared.Pages;
using ComplaintsPortal.Web.Shared.Texts;
using ComplaintsPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Account.SignIn;

/// <summary>Staff come in and go out. Every refusal reads alike, whatever its cause.</summary>
public sealed class SignInController(SignInStaff signIn, VisitLimits limits, Words words, ILogger<SignInController> log) : Controller
{
    private const string Start = "~/gestion";

    [HttpGet("compte/connexion")]
    public IActionResult Show(string? retour) =>
        User.StaffId() is null ? View("SignIn", new SignInForm { ReturnTo = retour }) : LocalRedirect(Local(retour));

    [HttpPost("compte/connexion"), ComesBack]
    public async Task<IActionResult> In(SignInForm form)
    {
        if (!ModelState.IsValid) return this.Wrong("SignIn", form);
        if (!limits.MaySignIn(HttpContext))
        {
            ModelState.AddModelError("", words["SignIn.TooMany"]);
            return this.Wrong("SignIn", form, StatusCodes.Status429TooManyRequests);
        }

        if (await signIn.ExecuteAsync(form.Email ?? "", form.Password ?? "") is not { } member)
        {
            log.LogWarning("A sign-in was refused");
            return this.Wrong("SignIn", form, nameof(form.Email), words["SignIn.Refused"]);
        }

        await HttpContext.SignInAsync(SignedIn.As(member));
        log.LogInformation("Staff {StaffId} signed in", member.Id);
        return LocalRedirect(Local(form.ReturnTo));
    }

    [HttpPost("compte/deconnexion")]
    public async Task<IActionResult> Out()
    {
        await HttpContext.SignOutAsync();
        Said.On(TempData, words["SignIn.Left"]);
        return RedirectToAction(nameof(Show));
    }

    private string Local(string? page) => Url.IsLocalUrl(page) ? page! : Start;
}

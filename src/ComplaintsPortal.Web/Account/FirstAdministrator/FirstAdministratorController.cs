using ComplaintsPortal.Casework.Staff;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Shared.Access;
using ComplaintsPortal.Web.Shared.Texts;
using ComplaintsPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Account.FirstAdministrator;

/// <summary>Creates the first administrator by the link the program printed; there is no default password.</summary>
[Route("compte/premier/{secret}")]
public sealed class FirstAdministratorController(FirstAdministratorLink link, Words words) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string secret, CancellationToken stop) =>
        await link.HoldsAsync(secret, stop) ? View("FirstAdministrator", new FirstAdministratorForm()) : NotFound();

    [HttpPost, ComesBack]
    public async Task<IActionResult> Create(
        string secret, FirstAdministratorForm form, [FromServices] AddStaffMember add, CancellationToken stop)
    {
        if (!await link.HoldsAsync(secret, stop))
        {
            return NotFound();
        }

        if (!ModelState.IsValid) return this.Wrong("FirstAdministrator", form);
        if (form.Password != form.Repeated)
        {
            return this.Wrong("FirstAdministrator", form, nameof(form.Repeated), words["Password.NotTheSame"]);
        }

        try
        {
            var person = new NewStaffMember(form.Email, form.Name, Role.Administrator);
            return await link.UseAsync(secret, async () =>
                await HttpContext.SignInAsync(SignedIn.As(await add.ExecuteAsync(person, form.Password))), stop)
                ? LocalRedirect("~/gestion")
                : NotFound();
        }
        catch (RefusedException refused)
        {
            return this.Wrong("FirstAdministrator", form, StaffRefusals.FieldOf(refused.Refusal), words.Of(refused.Refusal));
        }
    }
}

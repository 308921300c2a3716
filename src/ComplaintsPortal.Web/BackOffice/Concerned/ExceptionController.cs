using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.BackOffice.Acts;
using ComplaintsPortal.Web.Shared.Access;
using ComplaintsPortal.Web.Shared.Pages;
using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Concerned;

/// <summary>The reasoned exception of R44: the one person left handles a case that is about them. Their own, and nobody else's.</summary>
[Requires(Power.OverrideRules)]
[CaseErrors]
[Route("gestion/dossiers/{reference}/exception")]
public sealed class ExceptionController(NamePersonConcerned name, Words words) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation) =>
        View("Exception", new ExceptionPage(reference, new ExceptionForm(), await name.WhyNotExceptAsync(reference, User.Actor(), cancellation)));

    [HttpPost]
    public async Task<IActionResult> Ask(string reference, ExceptionForm form, CancellationToken cancellation)
    {
        var page = new ExceptionPage(reference, form, null);
        if (!ModelState.IsValid) return this.Wrong("Exception", page);
        try
        {
            await name.ExceptAsync(reference, User.StaffId()!.Value, form.Reason!, User.Actor(), cancellation);
        }
        catch (RefusedException refused)
        {
            return this.Wrong("Exception", page, "", words.Of(refused.Refusal));
        }

        Said.On(TempData, words["Exception.Done"]);
        return LocalRedirect($"/gestion/dossiers/{reference}");
    }
}

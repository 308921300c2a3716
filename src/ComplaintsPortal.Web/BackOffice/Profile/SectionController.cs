using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Organisation;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Shared.Access;
using ComplaintsPortal.Web.Shared.Pages;
using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Profile;

/// <summary>
/// One section of the organisation's profile: shown, checked by the profile's own rules with each problem at its field, saved as
/// the next version. Where somebody saved this section otherwise meanwhile nothing is overwritten: what was typed stays in the form
/// and both are shown side by side. What somebody saved in another section is no conflict.
/// </summary>
[Requires(Power.EditOrganisation)]
public abstract class SectionController<TForm>(CurrentOrganisation organisation, EstablishOrganisation establish, Words words) : Controller
    where TForm : class, IProfileSection
{
    /// <summary>The view's name.</summary>
    protected abstract string Section { get; }

    protected abstract TForm Of(OrganisationProfile profile);

    /// <summary>The form asks to be seen again before it is saved.</summary>
    protected virtual bool Shows(TForm form) => false;

    [HttpGet]
    public IActionResult Show() => View(Section, new SectionPage<TForm>(Of(organisation.Profile), organisation.Version));

    [HttpPost]
    public async Task<IActionResult> Save(TForm form, int version, CancellationToken stop)
    {
        // Read before the profile: where another is saved between the two, this number is too old, and saving fails.
        var now = organisation.Version;
        if (version != now && await IsChangedSinceAsync(version, stop)) return Conflict(form, now);
        if (Shows(form)) return View(Section, new SectionPage<TForm>(form, now));
        if (!ModelState.IsValid || Applied(form) is not { } profile) return this.Wrong(Section, new SectionPage<TForm>(form, now));
        try
        {
            await establish.SaveAsync(profile, now, User.Actor(), stop);
            return Saved();
        }
        catch (ConflictException)
        {
            await establish.LoadAsync(stop);
            return await Save(form, version, stop);
        }
    }

    private async Task<bool> IsChangedSinceAsync(int version, CancellationToken stop) =>
        await establish.AsOfAsync(version, stop) is not { } seen || SectionDifferences.Between(Of(seen), Of(organisation.Profile), words).Count > 0;

    private IActionResult Conflict(TForm mine, int now)
    {
        var differences = SectionDifferences.Between(mine, Of(organisation.Profile), words);
        if (differences.Count == 0) return Saved();
        ModelState.Clear();
        ModelState.AddModelError("", words["Profile.Changed"]);
        return this.Wrong(Section, new SectionPage<TForm>(mine, now) { Differences = differences }, StatusCodes.Status409Conflict);
    }

    private LocalRedirectResult Saved()
    {
        Said.On(TempData, words["Profile.Saved"]);
        return LocalRedirect("/gestion/organisation");
    }

    /// <summary>The profile with this section changed; null, and the problems at their fields, where its rules refuse it.</summary>
    private OrganisationProfile? Applied(TForm form)
    {
        try
        {
            var profile = form.Apply(organisation.Profile);
            var problems = ProfileRules.Check(profile);
            foreach (var problem in problems) ModelState.AddModelError(FieldOf(problem.Path), ProblemWords.Of(problem, words));
            return problems.Count == 0 ? profile : null;
        }
        catch (RefusedException refused)
        {
            ModelState.AddModelError(FieldOf(refused.Refusal.Code), words.Of(refused.Refusal));
            return null;
        }
    }

    private static string FieldOf(string path) => TForm.Fields.Where(field => path.StartsWith(field.Path, StringComparison.Ordinal)).Select(field => field.Field).FirstOrDefault("");
}

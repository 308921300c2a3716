using ComplaintsPortal.Journeys.Browsers;
using Microsoft.Playwright;

namespace ComplaintsPortal.Journeys.Organisations;

/// <summary>The same program as one organisation's own.</summary>
public abstract class OrganisationJourney(Chromium chromium) : Journey(chromium)
{
    /// <summary>Sends the form as that organisation asks it, and stays on the acknowledgement page.</summary>
    protected static async Task FileAsync(IPage page, params (string Field, string Text)[] more)
    {
        await page.GotoAsync("/reclamation");
        await page.SelectOptionAsync("[name=StakeholderType]", "Learner");
        (string Field, string Text)[] usual =
        [
            ("LastName", "Martin"), ("FirstName", "Lina"), ("Email", "lina@exemple.fr"),
            ("Subject", "Attestation non reçue"), ("Description", "J’attends mon attestation depuis un mois."),
        ];
        foreach (var (field, text) in usual.Concat(more))
        {
            await page.FillAsync($"[name={field}]", text);
        }

        await page.SendAsync("form.form");
        await page.WaitForURLAsync("**/reclamation/accuse/*");
    }

    /// <summary>From the acknowledgement page to the complainant's own page.</summary>
    protected static async Task FollowAsync(IPage page)
    {
        var (reference, code) = (await page.InnerTextAsync("#reference"), await page.InnerTextAsync("#code-suivi"));
        await page.GotoAsync("/suivi");
        await page.FillAsync("[name=Reference]", reference);
        await page.FillAsync("[name=Code]", code);
        await page.SendAsync();
        await page.WaitForURLAsync("**/suivi/dossier");
    }
}

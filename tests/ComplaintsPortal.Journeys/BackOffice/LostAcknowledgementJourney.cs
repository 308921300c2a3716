using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Journeys.Browsers;
using ComplaintsPortal.Testing;
using Microsoft.Playwright;

namespace ComplaintsPortal.Journeys.BackOffice;

/// <summary>An acknowledgement came back: the agent sees it on the case and corrects the address in one step, or prints it; the complainant can give another address too.</summary>
public sealed class LostAcknowledgementJourney(Chromium chromium) : Journey(chromium)
{
    [BrowserFact]
    [Trait("Rule", "R11"), Trait("Rule", "R31"), Trait("Rule", "R48"), Trait("Rule", "R52")]
    public async Task Correct_AnAddress_SendsTheAcknowledgementThere()
    {
        foreach (var screen in new[] { Screen.Wide, Screen.Telephone })
        {
            var reference = await BouncedAsync();
            var page = await SitDownAsync(screen);
            await SignInAsync(page, Role.Agent);
            await LookAsync(page, screen, "/gestion/courriers?etat=Failed", "accuse-revenu-courriers");
            await LookAsync(page, screen, $"/gestion/dossiers/{reference}", "accuse-revenu-dossier");
            await page.ClickAsync(".notice.warn a:not(.button)");
            await Look.AtAsync(page, screen, "accuse-revenu-papier");
            await page.GotoAsync($"/gestion/dossiers/{reference}/courriers/{(await Portal.LettersAsync(reference))[0].Id}");
            await Look.AtAsync(page, screen, "accuse-revenu-courrier");
            await page.ClickAsync(".notice.warn a.button");
            await Look.AtAsync(page, screen, "accuse-revenu-coordonnees");

            var visitor = await SitDownAsync(screen);
            await visitor.GotoAsync("/suivi");
            await visitor.FillAsync("[name=Reference]", reference);
            await visitor.FillAsync("[name=Code]", await CodeAsync(reference));
            await visitor.SendAsync();
            await Look.AtAsync(visitor, screen, "accuse-revenu-suivi");

            await page.FillAsync("[name=Email]", $"juste.{screen.Name}@courriel.example");
            await page.SendAsync("main form.form");
            await Look.AtAsync(page, screen, "accuse-revenu-corrige");
            Assert.Contains("l’accusé de réception part à la nouvelle adresse", await page.MainAsync(), StringComparison.Ordinal);
            Assert.Equal($"juste.{screen.Name}@courriel.example", (await Portal.LettersAsync(reference))[^1].To);
        }
    }

    private async Task<string> BouncedAsync()
    {
        var reference = await Portal.SubmitAsync();
        var letter = (await Portal.LettersAsync(reference))[0].Id;
        await Portal.UseAsync<RecordBounced, bool>(async bounced =>
        {
            await bounced.ExecuteAsync(reference, letter, "550 5.1.1 User unknown", CasesOfTests.Agent, default);
            return true;
        });
        Portal.Clock.Advance(TimeSpan.FromMinutes(5));
        return reference;
    }

    private Task<string> CodeAsync(string reference) => Portal.UseAsync<SecretKeeper, string>(async secrets =>
        secrets.Code((await Portal.ComplaintAsync(reference)).Id.ToString("N")));

    private static async Task LookAsync(IPage page, Screen screen, string address, string name)
    {
        await page.GotoAsync(address);
        await Look.AtAsync(page, screen, name);
    }
}

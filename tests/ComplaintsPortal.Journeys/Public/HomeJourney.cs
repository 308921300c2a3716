using ComplaintsPortal.Journeys.Browsers;

namespace ComplaintsPortal.Journeys.Public;

public sealed class HomeJourney(Chromium chromium) : Journey(chromium)
{
    [BrowserFact]
    [Trait("Rule", "R52")]
    public async Task Open_TheHomePage_IsReadableOnEveryScreen()
    {
        foreach (var screen in Screen.All)
        {
            var page = await SitDownAsync(screen);

            var answer = await page.GotoAsync("/");

            Assert.Equal(200, answer!.Status);
            Assert.NotEmpty(await page.Locator("h1").InnerTextAsync());
            await Look.AtAsync(page, screen, "accueil");
        }
    }

    [BrowserFact]
    [Trait("Rule", "R52")]
    public async Task Open_TheSignInPage_WorksByKeyboardAlone()
    {
        foreach (var screen in Screen.All)
        {
            var page = await SitDownAsync(screen);
            await page.GotoAsync("/compte/connexion");
            await Look.AtAsync(page, screen, "connexion");

            await page.FocusAsync("[name=Email]");
            await page.Keyboard.TypeAsync("personne@exemple.fr");
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.TypeAsync("pas le bon mot de passe");
            await page.Keyboard.PressAsync("Enter");

            await page.Locator("#error-summary").WaitForAsync();
            await Look.AtAsync(page, screen, "connexion-refusee");
        }
    }
}

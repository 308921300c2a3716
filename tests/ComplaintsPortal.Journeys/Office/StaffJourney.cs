using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Journeys.Browsers;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Account.FirstAdministrator;
using Microsoft.Playwright;

namespace ComplaintsPortal.Journeys.Office;

/// <summary>The first administrator comes in by the printed link, invites a colleague, closes the access again.</summary>
public sealed class StaffJourney(Chromium chromium) : Journey(chromium)
{
    [BrowserFact]
    [Trait("Rule", "R44")]
    public async Task Invite_AColleague_FromTheFirstLinkToTheirFirstPage()
    {
        var screen = Screen.Wide;
        var page = await SitDownAsync(screen);
        var secret = await Portal.UseAsync<FirstAdministratorLink, string?>(link => link.IssueAsync());
        await page.GotoAsync("/compte/premier/" + secret);
        await Look.AtAsync(page, screen, "premier-administrateur");
        await page.FillAsync("[name=Name]", "Fanny Martin");
        await page.FillAsync("[name=Email]", "fanny@exemple.fr");
        await ChooseAsync(page);

        await page.GotoAsync("/gestion/equipe/ajouter");
        await Look.AtAsync(page, screen, "inviter");
        await page.FillAsync("[name=Name]", "Claire Petit");
        await page.FillAsync("[name=Email]", "claire@exemple.fr");
        await page.SelectOptionAsync("[name=Role]", nameof(Role.Manager));
        await page.ClickAsync("main button[type=submit]");
        await Look.AtAsync(page, screen, "equipe");
        var link = await page.InputValueAsync("#invitation");

        var colleague = await SitDownAsync(Screen.WithoutScript);
        await colleague.GotoAsync(new Uri(link).PathAndQuery);
        await Look.AtAsync(colleague, Screen.WithoutScript, "invitation");
        await ChooseAsync(colleague);
        await colleague.FillAsync("[name=Email]", "claire@exemple.fr");
        await colleague.FillAsync("[name=Password]", StaffOfTests.Password);
        await colleague.ClickAsync("main button[type=submit]");

        Assert.EndsWith("/gestion", colleague.Url, StringComparison.Ordinal);
        Assert.Contains("Claire Petit", await colleague.InnerTextAsync("header"), StringComparison.Ordinal);
    }

    [BrowserFact]
    [Trait("Rule", "R52")]
    public async Task Open_EachPageOfAccounts_IsReadableOnEveryScreen()
    {
        var other = await Portal.AddStaffAsync(Role.Auditor, until: new DateOnly(2026, 12, 31));
        foreach (var screen in Screen.All)
        {
            var page = await SitDownAsync(screen);
            await SignInAsync(page, Role.Administrator);
            foreach (var (path, name) in ((string, string)[])[
                ("/gestion/equipe", "equipe-liste"), ("/gestion/equipe/" + other, "equipe-membre"), ("/compte/mot-de-passe", "mot-de-passe"),
                ("/nulle-part", "page-absente"), ("/compte/invitation/perdue", "invitation-perdue")])
            {
                await page.GotoAsync(path);
                await Look.AtAsync(page, screen, name);
            }
        }
    }

    private static async Task ChooseAsync(IPage page)
    {
        await page.FillAsync("[name=Password]", StaffOfTests.Password);
        await page.FillAsync("[name=Repeated]", StaffOfTests.Password);
        await page.ClickAsync("main button[type=submit]");
    }
}

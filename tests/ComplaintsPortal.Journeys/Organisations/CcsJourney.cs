using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Journeys.Browsers;
using ComplaintsPortal.Testing;

namespace ComplaintsPortal.Journeys.Organisations;

/// <summary>CCS: ten working days promised to everybody, one person named, one mediator whose postal address is missing.</summary>
public sealed class CcsJourney(Chromium chromium) : OrganisationJourney(chromium)
{
    protected override void Prepare(PortalHost portal) => portal.With("Organisation:Profile", "profiles/ccs.json");

    [BrowserFact]
    [Trait("Rule", "R25")]
    [Trait("Rule", "R26")]
    public async Task Read_ThePublicPages_AreCcss()
    {
        var page = await SitDownAsync(Screen.Wide);

        var home = await page.ReadAsync("/");
        Assert.Contains("Madame Fanny MALTESE", home, StringComparison.Ordinal);
        Assert.Contains("10 jours ouvrables", home, StringComparison.Ordinal);
        Assert.Contains("351 chemin des Gourettes", home, StringComparison.Ordinal);
        Assert.Contains("07.70.16.23.81", home, StringComparison.Ordinal);
        Assert.Contains("alpesmaritimes-mediation.fr", await page.WordsAsync("main"), StringComparison.Ordinal);
        Assert.Contains("alpesmaritimes-mediation.fr", await page.WordsAsync("body > footer"), StringComparison.Ordinal);
        Assert.DoesNotContain("médiateur de la consommation", home, StringComparison.OrdinalIgnoreCase);
        await Look.AtAsync(page, Screen.Wide, "ccs-accueil");

        Assert.Contains("28 juillet 2022", await page.ReadAsync("/procedure", "main header"), StringComparison.Ordinal);
    }

    [BrowserFact]
    [Trait("Rule", "R4")]
    [Trait("Rule", "R11")]
    public async Task File_AComplaint_GivesTheAccountAndKnowsTheDueDate()
    {
        var page = await SitDownAsync(Screen.Narrow);
        await page.GotoAsync("/reclamation");
        await page.SendAsync("form.form");
        Assert.Equal(1, await page.Locator("#error-summary a[href='#CustomerAccount']").CountAsync());

        await FileAsync(page, ("CustomerAccount", "C-1042"));

        Assert.Equal("2026-03-14", await page.GetAttributeAsync("#echeance", "datetime"));
        await FollowAsync(page);
        Assert.Contains("samedi 14 mars 2026", await page.WordsAsync("main"), StringComparison.Ordinal);
    }

    [BrowserFact]
    [Trait("Rule", "R26")]
    [Trait("Rule", "R27")]
    public async Task SignIn_WhileTheMediatorHasNoPostalAddress_IsWarned()
    {
        var page = await SitDownAsync(Screen.Wide);
        await SignInAsync(page, Role.Manager);

        var banner = await page.ReadAsync("/gestion/rapports", ".banner");

        Assert.Contains("adresse postale du médiateur", banner, StringComparison.Ordinal);
        Assert.Contains("désigne un seul tribunal", banner, StringComparison.Ordinal);
    }
}

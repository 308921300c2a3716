using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Journeys.Browsers;
using ComplaintsPortal.Testing;

namespace ComplaintsPortal.Journeys.Organisations;

/// <summary>KTP PROD: "dans les meilleurs délais" in public, ten working days inside.</summary>
public sealed class KtpProdJourney(Chromium chromium) : OrganisationJourney(chromium)
{
    private const string InsideDeadline = "14 mars 2026";

    protected override void Prepare(PortalHost portal) => portal.With("Organisation:Profile", "profiles/ktp-prod.json");

    [BrowserFact]
    [Trait("Rule", "R39")]
    public async Task Read_ThePublicPages_AreKtpProds()
    {
        var page = await SitDownAsync(Screen.Narrow);

        var home = await page.ReadAsync("/");
        Assert.Contains("KTP PROD SARL", home, StringComparison.Ordinal);
        Assert.Contains("8 rue de la Fontaine au Roi", home, StringComparison.Ordinal);
        Assert.Contains("75011 Paris", home, StringComparison.Ordinal);
        Assert.Contains("06.08.81.51.60", home, StringComparison.Ordinal);
        Assert.Contains("info@cinemasterclass.com", home, StringComparison.Ordinal);
        Assert.Contains("dans les meilleurs délais", home, StringComparison.Ordinal);
        Assert.DoesNotContain("10 jours", home, StringComparison.Ordinal);
        Assert.Contains(
            "Déclaration d’activité enregistrée sous le numéro 11754954075 auprès du préfet de région Île-de-France. Cet enregistrement ne vaut pas agrément de l’État.",
            home, StringComparison.Ordinal);
        await Look.AtAsync(page, Screen.Narrow, "ktp-accueil");

        var procedure = await page.ReadAsync("/procedure", "main header");
        Assert.DoesNotMatch(@"\b(19|20)\d\d\b", Regex.Replace(procedure, "publiée sur ce site depuis le [^.]*\\.", ""));
        Assert.Contains("7 ans", await page.ReadAsync("/confidentialite", "main"), StringComparison.Ordinal);
    }

    [BrowserFact]
    [Trait("Rule", "R7")]
    [Trait("Rule", "R11")]
    public async Task File_AComplaint_IsToldNoDueDate()
    {
        var page = await SitDownAsync(Screen.Narrow);
        await page.GotoAsync("/reclamation");
        string[] notAsked = ["Phone", "CustomerAccount", "TrainingAction"];
        foreach (var field in notAsked)
        {
            Assert.Equal(0, await page.Locator($"[name={field}]").CountAsync());
        }

        await FileAsync(page);
        Assert.Equal(0, await page.Locator("#echeance").CountAsync());
        Assert.DoesNotContain(InsideDeadline, await page.WordsAsync(), StringComparison.Ordinal);
        Assert.Contains("dans les meilleurs délais", await page.WordsAsync("main"), StringComparison.Ordinal);
        var reference = await page.InnerTextAsync("#reference");

        await FollowAsync(page);
        Assert.DoesNotContain(InsideDeadline, await page.WordsAsync(), StringComparison.Ordinal);

        var office = await SitDownAsync(Screen.Wide);
        await SignInAsync(office, Role.Agent);
        Assert.Contains(InsideDeadline, await office.ReadAsync($"/gestion/dossiers/{reference}", "main"), StringComparison.Ordinal);
    }
}

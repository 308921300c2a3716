using System.Text.RegularExpressions;
using ComplaintsPortal.Casework.Jobs;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Journeys.Browsers;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Journeys.Organisations;

/// <summary>KTP PROD: "dans les meilleurs délais" in public, ten working days inside.</summary>
public sealed class KtpProdJourney(Chromium chromium) : OrganisationJourney(chromium)
{
    private const string InsideDeadline = "14 mars 2026";

    private const string Message = "From: Lina Martin <lina@exemple.fr>\nSubject: RECLAMATION\nMessage-ID: <1@exemple.fr>\nContent-Type: text/plain; charset=utf-8\n\n"
        + "Bonjour,\n\nJ’attends mon attestation depuis un mois.\n";

    private readonly FolderMailbox _mailbox = new();

    protected override void Prepare(PortalHost portal) =>
        portal.WithoutJobs().With("Organisation:Profile", "profiles/ktp-prod.json").Adjust(services => services.AddSingleton<IMailbox>(_mailbox));

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _mailbox.Dispose();
    }

    [BrowserFact]
    [Trait("Rule", "R50")]
    [Trait("Rule", "R6")]
    public async Task Write_AnEmail_IsOfferedTheFormFilledIn()
    {
        _mailbox.Deliver(Message);
        await Portal.UseAsync<FetchMail, int>(fetch => fetch.RunOnceAsync(default));
        var link = $"/suivi/{await Portal.LinkToWriterAsync()}/formulaire";
        foreach (var screen in new[] { Screen.Wide, Screen.Telephone, Screen.WithoutScript })
        {
            var reader = await SitDownAsync(screen);
            await reader.GotoAsync(link);
            await Look.AtAsync(reader, screen, "ktp-formulaire-lien");
            await reader.SendAsync();
            await reader.WaitForURLAsync("**/suivi/dossier/formulaire");
            await Look.AtAsync(reader, screen, "ktp-formulaire-rempli");
            await reader.GotoAsync("/suivi/dossier");
            await Look.AtAsync(reader, screen, "ktp-formulaire-propose");
        }

        var page = await SitDownAsync(Screen.Telephone);
        await page.GotoAsync(link);
        await page.SendAsync();
        Assert.Equal(("Martin", "Lina"), (await page.InputValueAsync("[name=LastName]"), await page.InputValueAsync("[name=FirstName]")));
        await page.SendAsync("form.form");
        await Look.AtAsync(page, Screen.Telephone, "ktp-formulaire-a-completer");
        await page.SelectOptionAsync("[name=StakeholderType]", "Learner");
        await page.SendAsync("form.form");
        await page.WaitForURLAsync("**/suivi/dossier");
        await Look.AtAsync(page, Screen.Telephone, "ktp-formulaire-envoye");

        var office = await SitDownAsync(Screen.Wide);
        await SignInAsync(office, Role.Agent);
        var reference = await Portal.UseAsync<RegisterContext, string>(register => register.Complaints.Select(c => c.Reference).SingleAsync());
        Assert.Contains("Formulaire complété", await office.ReadAsync($"/gestion/dossiers/{reference}", "main"), StringComparison.Ordinal);
        await Look.AtAsync(office, Screen.Wide, "ktp-formulaire-dossier");
    }

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

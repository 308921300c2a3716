using System.Text;
using ComplaintsPortal.Casework.Mailroom;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Journeys.Browsers;
using ComplaintsPortal.Journeys.Public;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace ComplaintsPortal.Journeys.Guide;

/// <summary>The pictures of the guide: taken again from the demonstration's register when <c>DOC_IMAGES=1</c>, and always
/// held to be there, light, and shown by the guide.</summary>
public sealed class GuidePictures(Chromium chromium) : Journey(chromium)
{
    private const int Cases = 220;
    private const int HeaviestPicture = 200 * 1024;
    private static readonly string[] Names = ["formulaire-360", "formulaire", "accuse", "gestion", "registre", "rapport", "dossier", "reponse", "courriels"];
    private static readonly Screen Page = new("guide", 1280, 800);

    protected override void Prepare(PortalHost portal) => Demonstration.Prepare(portal);

    [BrowserFact]
    public async Task Show_EveryPictureOfTheGuide_IsThereAndLight()
    {
        if (Environment.GetEnvironmentVariable("DOC_IMAGES") == "1")
        {
            await Demonstration.FillAsync(Portal, Cases);
            await TakePublicAsync();
            await TakeOfficeAsync();
        }

        var guide = await File.ReadAllTextAsync(Path.Combine(Documents, "guide-utilisateur.md"));
        Assert.All(Names, name =>
        {
            Assert.InRange(new FileInfo(PlaceOf(name)).Length, 1, HeaviestPicture);
            Assert.Contains($"images/{name}.png", guide, StringComparison.Ordinal);
        });
    }

    private static string Documents
    {
        get
        {
            var at = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(at.FullName, "ComplaintsPortal.sln")))
            {
                at = at.Parent ?? throw new InvalidOperationException("No source tree around the tests.");
            }

            return Path.Combine(at.FullName, "docs");
        }
    }

    private async Task TakePublicAsync()
    {
        var telephone = await SitDownAsync(Screen.Telephone);
        await telephone.GotoAsync("/reclamation");
        await TakeAsync(telephone, "formulaire-360");

        var page = await SitDownAsync(Page);
        await page.GotoAsync("/reclamation");
        await page.FillAsync("[name=LastName]", "Dubois-Lefèvre");
        await page.FillAsync("[name=FirstName]", "Camille");
        await page.SelectOptionAsync("[name=StakeholderType]", "Learner");
        await page.FillAsync("[name=Email]", "camille@example.org");
        await TakeAsync(page, "formulaire");
        await page.FillAsync("[name=Subject]", "Formateur absent trois matins de suite");
        await page.FillAsync("[name=Description]", "Le formateur n’est pas venu les 12, 13 et 14 février. Personne ne nous a prévenus.");
        await page.SetInputFilesAsync("[name=Attachments]", [Evidence.Pdf]);
        await page.SendAsync("form.form");
        await page.WaitForURLAsync("**/reclamation/accuse/*");
        await TakeAsync(page, "accuse");
    }

    private async Task TakeOfficeAsync()
    {
        var page = await SitDownAsync(Page);
        await SignInAsync(page, Role.Manager, "Nadia Roussel");
        await page.GotoAsync("/gestion");
        await TakeAsync(page, "gestion");
        await page.GotoAsync("/gestion/registre?annee=2025");
        await TakeAsync(page, "registre");
        await page.GotoAsync("/gestion/rapports/2025");
        await TakeAsync(page, "rapport");
        var reference = await Portal.UseAsync<RegisterContext, string>(register => register.Set<Complaint>()
            .Where(c => c.Status == Status.InTreatment && !c.Confidential).OrderByDescending(c => c.ReceivedAt).Select(c => c.Reference).FirstAsync());
        await page.GotoAsync("/gestion/dossiers/" + reference);
        await TakeAsync(page, "dossier");
        await page.GotoAsync($"/gestion/dossiers/{reference}/repondre");
        await page.ChooseAsync("Decision", nameof(Decision.PartlyUpheld));
        await page.ChooseAsync("SettledInFull", bool.FalseString);
        await page.FillAsync("[name=Reasons]", "Vous avez raison : vous n’avez pas été prévenu, et c’est notre faute. Le formateur était souffrant ; son remplacement n’était pas prévu.");
        await page.FillAsync("[name=Remedy]", "Deux journées de rattrapage sont organisées, sans frais.");
        await TakeAsync(page, "reponse");
        await ReceiveAsync();
        await page.GotoAsync("/gestion/courriels");
        await TakeAsync(page, "courriels");
    }

    /// <summary>What a person must decide of a morning.</summary>
    private async Task ReceiveAsync()
    {
        string[] messages =
        [
            "From: Louise Garnier <louise.garnier@example.org>\nSubject: Chauffage de la salle 4\nMessage-ID: <1@example.org>\n\nBonjour, il y fait douze degrés.\n",
            "From: Entreprise Morel <rh@morel.example>\nSubject: Re: convention 2026-118\nMessage-ID: <2@morel.example>\n\nNous attendons toujours.\n",
            "From: Karim Haddad <karim@example.org>\nSubject: Absence du formateur\nMessage-ID: <3@example.org>\n\nEncore ce matin.\n",
        ];
        foreach (var message in messages)
            await Portal.UseAsync<KeepMessage>(keep => keep.ExecuteAsync(new FetchedMessage("1", Encoding.UTF8.GetBytes(message)), default));
        await Portal.UseAsync<SortMessages, int>(sort => sort.ExecuteAsync(() => true, default));
    }

    private static string PlaceOf(string name) => Path.Combine(Directory.CreateDirectory(Path.Combine(Documents, "images")).FullName, name + ".png");

    private static async Task TakeAsync(IPage page, string name)
    {
        await page.EvaluateAsync("document.activeElement?.blur(); window.scrollTo(0, 0)");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = PlaceOf(name), Animations = ScreenshotAnimations.Disabled });
    }
}

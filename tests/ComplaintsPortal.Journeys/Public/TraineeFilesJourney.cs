using System.Security.Cryptography;
using System.Text;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Journeys.Browsers;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace ComplaintsPortal.Journeys.Public;

/// <summary>A trainee with a telephone: reads, fills, mends, sends, keeps the proof, follows.</summary>
public sealed class TraineeFilesJourney(Chromium chromium) : Journey(chromium)
{
    private const string Text = "Le formateur n’est pas venu les 12, 13 et 14 février.\nPersonne ne nous a prévenus.";

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Rule", "R7")]
    [Trait("Rule", "R11")]
    [Trait("Rule", "R31")]
    public async Task File_OnATelephone_GetsAProofAndFollows(bool script)
    {
        var screen = script ? Screen.Narrow : Screen.NarrowWithoutScript;
        var page = await SitDownAsync(screen);
        await ReadAndOpenTheFormAsync(page, screen);
        await SendItWrongAsync(page, screen);
        await SendItRightTwiceAsync(page, screen);
        var (reference, code) = await KeepTheProofAsync(page);
        await FollowAsync(page, screen, reference, code);

        Assert.Equal(1, await Portal.UseAsync<RegisterContext, int>(register => register.Set<Complaint>().CountAsync()));
    }

    private static async Task ReadAndOpenTheFormAsync(IPage page, Screen screen)
    {
        await page.GotoAsync("/");
        await Look.AtAsync(page, screen, "stagiaire-accueil");
        await page.ClickAsync("main a[href='/reclamation']");
        await page.WaitForURLAsync("**/reclamation");
    }

    private static async Task SendItWrongAsync(IPage page, Screen screen)
    {
        await page.FillAsync("[name=LastName]", "Dubois-Lefèvre");
        await page.FillAsync("[name=Email]", "camille chez exemple");
        await page.FillAsync("[name=Subject]", "Formateur absent");
        await page.SetInputFilesAsync("[name=Attachments]", [Evidence.Pdf, Evidence.Png]);
        await page.SendAsync();

        string[] wrong = ["StakeholderType", "FirstName", "Email", "Description"];
        foreach (var field in wrong)
        {
            Assert.NotEmpty(await page.Locator($"#error-summary a[href='#{field}']").InnerTextAsync());
            Assert.Equal("true", await page.GetAttributeAsync($"#{field}", "aria-invalid"));
            Assert.Contains($"{field}-error", await page.GetAttributeAsync($"#{field}", "aria-describedby"), StringComparison.Ordinal);
        }

        Assert.Equal(wrong.Length, await page.Locator("#error-summary a").CountAsync());
        Assert.Equal("Dubois-Lefèvre", await page.InputValueAsync("[name=LastName]"));
        if (screen.Script)
        {
            Assert.Equal("error-summary", await page.EvaluateAsync<string>("document.activeElement.id"));
        }

        var kept = await page.MainAsync();
        Assert.Contains(Evidence.Pdf.Name, kept, StringComparison.Ordinal);
        Assert.Contains(Evidence.Png.Name, kept, StringComparison.Ordinal);
        await Look.AtAsync(page, screen, "stagiaire-erreurs");
    }

    private static async Task SendItRightTwiceAsync(IPage page, Screen screen)
    {
        await page.ClickAsync("#error-summary a[href='#FirstName']");
        Assert.Equal("FirstName", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.FillAsync("[name=FirstName]", "Camille");
        await page.SelectOptionAsync("[name=StakeholderType]", "Learner");
        await page.FillAsync("[name=Email]", "camille@exemple.fr");
        await page.FillAsync("[name=Description]", Text);
        await page.Locator("form.form .actions button[type=submit]").Last.DblClickAsync();
        await page.WaitForURLAsync("**/reclamation/accuse/*");
        await Look.AtAsync(page, screen, "stagiaire-accuse");
    }

    private static async Task<(string Reference, string Code)> KeepTheProofAsync(IPage page)
    {
        var reference = await page.InnerTextAsync("#reference");
        Assert.Equal("2026-0001", reference);
        Assert.Equal("2026-03-14", await page.GetAttributeAsync("#echeance", "datetime"));
        Assert.Contains("samedi 14 mars 2026", await page.InnerTextAsync("#echeance"), StringComparison.Ordinal);
        var code = await page.InnerTextAsync("#code-suivi");

        var (name, bytes) = await page.DownloadAsync("main a[download]");

        var proof = Encoding.UTF8.GetString(bytes);
        Assert.Contains("2026-0001", name, StringComparison.Ordinal);
        Assert.All(
            [reference, "Personne ne nous a prévenus.", "14 mars 2026", Digest(Evidence.Pdf), Digest(Evidence.Png)],
            held => Assert.Contains(held, proof, StringComparison.OrdinalIgnoreCase));
        return (reference, code);
    }

    private static async Task FollowAsync(IPage page, Screen screen, string reference, string code)
    {
        await page.ClickAsync("main a[href='/suivi']");
        await page.FillAsync("[name=Reference]", reference);
        await page.FillAsync("[name=Code]", code);
        await page.SendAsync();
        await page.WaitForURLAsync("**/suivi/dossier");
        Assert.Contains("Formateur absent", await page.MainAsync(), StringComparison.Ordinal);

        await page.FillAsync("[name=Question]", "Où en est mon dossier ?");
        await page.SendAsync("form[action$='/question']");
        Assert.Contains("Où en est mon dossier ?", await page.MainAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("form[action$='/question']").CountAsync());

        await page.FillAsync("[name=Information]", "Le 15 février non plus.");
        await page.SetInputFilesAsync("form[action$='/information'] [name=Attachments]", Evidence.Png);
        await page.SendAsync("form[action$='/information']");
        Assert.Contains("Le 15 février non plus.", await page.MainAsync(), StringComparison.Ordinal);
        await Look.AtAsync(page, screen, "stagiaire-suivi");
    }

    private static string Digest(FilePayload file) => Convert.ToHexString(SHA256.HashData(file.Buffer));
}

using System.Text;
using System.Text.Json;
using ComplaintsPortal.Documents.Register;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Journeys.Browsers;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Verbs;
using Microsoft.Playwright;

namespace ComplaintsPortal.Journeys.BackOffice;

/// <summary>The year seen by whoever answers for it: the register, its file, the report, the journal; with scripts and without (R52).</summary>
public sealed class ManagerReportsJourney(Chromium chromium) : Journey(chromium)
{
    private const int Cases = 60;

    protected override void Prepare(PortalHost portal) => Demonstration.Prepare(portal);

    [BrowserFact]
    [Trait("Rule", "R33")]
    [Trait("Rule", "R34")]
    [Trait("Rule", "R35")]
    [Trait("Rule", "R52")]
    public async Task Report_AYear_ComesOutOfTheRegisterWhole()
    {
        await Demonstration.FillAsync(Portal, Cases);
        foreach (var screen in (Screen[])[Screen.Wide, Screen.WithoutScript])
        {
            var page = await SitDownAsync(screen);
            await SignInAsync(page, Role.Manager);

            await SearchTheRegisterAsync(page, screen);
            var rows = await TakeTheRegisterOutAsync(page);
            await ReadTheReportAsync(page, screen, rows);
        }

        await VerifyTheJournalAsync();
    }

    private static async Task SearchTheRegisterAsync(IPage page, Screen screen)
    {
        await page.GotoAsync("/gestion/registre?annee=2025");
        var all = await page.Locator("table.table tbody tr").CountAsync();
        var name = await page.Locator("table.table tbody tr td bdi").First.InnerTextAsync();
        await Look.AtAsync(page, screen, "registre");

        await page.FillAsync("[name=texte]", name.ToUpperInvariant());
        await page.ClickAsync("form[role=search] button[type=submit]");
        var found = await page.Locator("table.table tbody tr").CountAsync();
        Assert.InRange(found, 1, all);
        Assert.Contains(name, await page.WordsAsync("table.table"), StringComparison.Ordinal);

        await page.GotoAsync("/gestion/registre?annee=2025");
        await page.SelectOptionAsync("[name=statut]", "cloturee");
        await page.ClickAsync("form[role=search] button[type=submit]");
        Assert.Contains("statut=cloturee", page.Url, StringComparison.Ordinal);
        Assert.InRange(await page.Locator("table.table tbody tr").CountAsync(), 1, all);
    }

    private static async Task<int> TakeTheRegisterOutAsync(IPage page)
    {
        await page.GotoAsync("/gestion/registre?annee=2025");

        var (name, bytes) = await page.DownloadAsync("a[href*='export.csv']");

        Assert.Equal("registre-2025.csv", name);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        using var file = new MemoryStream(bytes);
        var rows = new List<ReadRow>();
        await foreach (var row in RegisterCsvReader.ReadAsync(file))
        {
            rows.Add(row);
        }

        Assert.All(rows, row => Assert.Empty(row.Errors));
        Assert.All(rows, row => Assert.StartsWith("2025-", row.Row!.Reference, StringComparison.Ordinal));
        return rows.Count;
    }

    private static async Task ReadTheReportAsync(IPage page, Screen screen, int arrivals)
    {
        await page.GotoAsync("/gestion/rapports");
        await page.ClickAsync("main a[href$='/gestion/rapports/2025']");
        await Look.AtAsync(page, screen, "rapport");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.False(await page.Locator("main .no-print").First.IsVisibleAsync());
        Assert.True(await page.Locator("#r-journal").IsVisibleAsync());
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });

        var (_, bytes) = await page.DownloadAsync("main a[href$='/json']");

        using var report = JsonDocument.Parse(bytes);
        var root = report.RootElement;
        Assert.Equal("annual-report/1", root.GetProperty("schema").GetString());
        Assert.Equal(arrivals, root.GetProperty("arrivals").GetInt32());
        var beside = root.GetProperty("notRegistered").EnumerateObject().Sum(one => one.Value.GetInt32());
        Assert.Equal(arrivals, root.GetProperty("registered").GetInt32() + beside);
        Assert.True(root.GetProperty("journal").GetProperty("intact").GetBoolean());
    }

    private async Task VerifyTheJournalAsync()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var console = new VerbConsole(new StringReader(""), output, error, Portal.DataDirectory);
        var status = await CommandLine.RunVerbAsync(["verify", "--Portal:DataDirectory=" + Portal.DataDirectory], console);
        Assert.True(status == ExitStatus.Done, error.ToString());
    }
}

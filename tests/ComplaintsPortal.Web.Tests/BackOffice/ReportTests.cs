using System.Net;
using System.Text.Json;
using ComplaintsPortal.Casework.Intake;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Testing;

namespace ComplaintsPortal.Web.Tests.BackOffice;

/// <summary>The clock stands at Tuesday 3 March 2026 unless a test moves it.</summary>
[Trait("Rule", "R35")]
public sealed class ReportTests
{
    [Fact, Trait("Rule", "R37")]
    public async Task Show_YearWithoutComplaint_SaysThatItIsValid()
    {
        using var portal = new PortalHost();
        using var manager = await portal.SignedInAsync(Role.Manager);

        var page = await manager.OpenAsync("/gestion/rapports/2026");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Rapport annuel 2026", page.Heading);
        Assert.Contains("Aucune réclamation n’est arrivée en 2026", page.Main, StringComparison.Ordinal);
        Assert.Contains("non signé", page.At(".notice"), StringComparison.Ordinal);
        Assert.DoesNotContain("⟦", page.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "R36")]
    public async Task Show_LateArrival_NamesItAsAnExceptionThatCanBeOpened()
    {
        using var portal = new PortalHost();
        using var manager = await portal.SignedInAsync(Role.Manager);
        var reference = await ArriveAsync(portal);
        portal.Clock.Advance(TimeSpan.FromDays(30));
        using var later = await portal.SignedInAsync(Role.Manager);

        var page = await later.OpenAsync("/gestion/rapports/2026");

        Assert.Contains("1 arrivée = 0 inscrite au registre + 1 qui n’y est pas, expliquée", page.Main, StringComparison.Ordinal);
        Assert.Contains(page.Document.QuerySelectorAll(".references a"), a => a.GetAttribute("href") == $"/gestion/dossiers/{reference}");
        Assert.DoesNotContain("⟦", page.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "R52")]
    public async Task Show_EveryChart_HasItsTitleItsSentenceAndItsTable()
    {
        using var portal = new PortalHost();
        await ArriveAsync(portal);
        portal.Clock.Advance(TimeSpan.FromDays(30));
        using var manager = await portal.SignedInAsync(Role.Auditor);

        var page = await manager.OpenAsync("/gestion/rapports/2026");

        var charts = page.Document.QuerySelectorAll("figure.chart");
        Assert.True(charts.Length >= 2);
        foreach (var chart in charts)
        {
            var picture = chart.QuerySelector("svg[role=img]")!;
            var named = picture.GetAttribute("aria-labelledby")!.Split(' ').Select(id => page.Document.GetElementById(id)!.TextContent).ToList();
            Assert.All(named, text => Assert.NotEmpty(text));
            Assert.NotEmpty(chart.QuerySelector("table caption")!.TextContent);
        }
        var ids = page.Document.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Empty(page.Document.QuerySelectorAll("[style], main script"));
    }

    [Fact]
    public async Task Json_OfAYear_IsTheContractAsADownload()
    {
        using var portal = new PortalHost();
        await ArriveAsync(portal);
        using var manager = await portal.SignedInAsync(Role.Manager);

        using var answer = await manager.Client.GetAsync("/gestion/rapports/2026/json");

        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("rapport-annuel-2026.json", answer.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());
        Assert.Equal("annual-report/1", json.RootElement.GetProperty("schema").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("arrivals").GetInt32());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("signedOff").ValueKind);
    }

    [Fact]
    public async Task List_FirstYear_LinksToItsReport()
    {
        using var portal = new PortalHost();
        using var manager = await portal.SignedInAsync(Role.Manager);

        var page = await manager.OpenAsync("/gestion/rapports");

        Assert.Equal("Année 2026", page.At("a[href='/gestion/rapports/2026']"));
    }

    [Theory]
    [InlineData("/gestion/rapports/2027")]
    [InlineData("/gestion/rapports/2027/json")]
    public async Task Open_YearStillToCome_IsNotFound(string path)
    {
        using var portal = new PortalHost();
        using var manager = await portal.SignedInAsync(Role.Manager);

        Assert.Equal(HttpStatusCode.NotFound, (await manager.OpenAsync(path)).Status);
    }

    [Theory, Trait("Rule", "R44")]
    [InlineData("/gestion/rapports")]
    [InlineData("/gestion/rapports/2026")]
    [InlineData("/gestion/rapports/2026/json")]
    public async Task Open_AsAgent_IsRefused(string path)
    {
        using var portal = new PortalHost();
        using var agent = await portal.SignedInAsync(Role.Agent);

        Assert.Equal(HttpStatusCode.Forbidden, (await agent.OpenAsync(path)).Status);
    }

    [Fact, Trait("Rule", "R44")]
    public async Task Show_AConfidentialException_IsNamedToWhoMayOpenItAndCountedForOthers()
    {
        using var portal = new PortalHost();
        var reference = await portal.SubmitAsync(sensitive: true);
        portal.Clock.Advance(TimeSpan.FromDays(30));
        using var auditor = await portal.SignedInAsync(Role.Auditor);
        using var manager = await portal.SignedInAsync(Role.Manager);

        var counted = await auditor.OpenAsync("/gestion/rapports/2026");

        Assert.DoesNotContain(reference, counted.Text, StringComparison.Ordinal);
        Assert.Contains("1 dossier confidentiel", counted.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(reference, await auditor.Client.GetStringAsync("/gestion/rapports/2026/json"), StringComparison.Ordinal);
        Assert.Contains(reference, (await manager.OpenAsync("/gestion/rapports/2026")).Main, StringComparison.Ordinal);
    }

    private static async Task<string> ArriveAsync(PortalHost portal)
    {
        var complainant = new Complainant { LastName = "Lefèvre", FirstName = "Anaïs", StakeholderType = StakeholderType.Learner, Email = "anais.lefevre@exemple.test" };
        var form = new Submission("formulaire", complainant, "Matériel indisponible", "Les postes n’étaient pas prêts.", false);
        return (await portal.UseAsync<SubmitComplaint, Receipt>(s => s.ExecuteAsync(form, default))).Reference;
    }
}

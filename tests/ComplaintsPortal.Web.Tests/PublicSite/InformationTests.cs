using System.Net;
using ComplaintsPortal.Testing;

namespace ComplaintsPortal.Web.Tests.PublicSite;

public sealed class InformationTests : IClassFixture<InformationTests.Houses>
{
    private static readonly string[] Pages = ["/", "/reclamation", "/reclamation/formulaire", "/procedure", "/confidentialite", "/accessibilite", "/mentions-legales", "/suivi"];
    private readonly Houses _houses;

    public InformationTests(Houses houses) => _houses = houses;

    public static TheoryData<string, string> EveryPage()
    {
        var all = new TheoryData<string, string>();
        foreach (var house in (string[])["ktp-prod", "ccs", "neutral"])
        {
            Array.ForEach(Pages, page => all.Add(house, page));
        }

        return all;
    }

    [Theory, MemberData(nameof(EveryPage)), Trait("Rule", "R26"), Trait("Rule", "R46"), Trait("Rule", "R47")]
    public async Task Page_OfEveryHouse_NamesAWayWithoutComputerAndClaimsNothing(string house, string path)
    {
        var page = await _houses.OpenAsync(house, path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotEmpty(page.Document.QuerySelectorAll("footer address"));
        Assert.DoesNotContain("⟦", page.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)valeur probante|infalsifiable|horodatage (certifié|qualifié)|signature électronique|recommandé|coffre-fort|NF Z42|logiciel certifié|ec.europa.eu", page.Text);
        Assert.Single(page.Document.QuerySelectorAll("h1"));
        Assert.Empty(page.Document.QuerySelectorAll("[style], style, script:not([src]), [onclick]"));
        Assert.All(page.Document.QuerySelectorAll("[src], link[href]"), part =>
            Assert.StartsWith("/", part.GetAttribute("src") ?? part.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "R42")]
    public async Task Visit_EveryPublicPage_SetsNoCookieButThatOfTheForms()
    {
        foreach (var path in Pages)
        {
            var page = await _houses.OpenAsync("ccs", path);
            Assert.DoesNotContain(page.Headers.GetValueOrDefault("Set-Cookie", "").Split('\n'), cookie => cookie.Length > 0 && !cookie.StartsWith("jeton=", StringComparison.Ordinal));
        }
    }

    [Fact, Trait("Rule", "R42")]
    public async Task Form_BeforeSending_TellsWhatHappensToTheData()
    {
        var page = await _houses.OpenAsync("ktp-prod", "/reclamation");
        Assert.Contains("7 ans", page.Main, StringComparison.Ordinal);
        Assert.Contains("santé", page.At("[aria-labelledby=donnees]"), StringComparison.Ordinal);
        Assert.True(page.Has("main form a[href='/confidentialite']"));
    }

    [Fact, Trait("Rule", "R7")]
    public async Task Form_OfEachHouse_AsksWhatThatHouseAsks()
    {
        Assert.True((await _houses.OpenAsync("ccs", "/reclamation")).Has("[name=CustomerAccount][required]"));
        Assert.False((await _houses.OpenAsync("ktp-prod", "/reclamation")).Has("[name=CustomerAccount], [name=Phone], [name=TrainingAction]"));
    }

    [Fact, Trait("Rule", "R45")]
    public async Task Procedure_Dated_TellsItsDateAndVersion()
    {
        var ccs = await _houses.OpenAsync("ccs", "/procedure");
        Assert.Contains("28 juillet 2022", ccs.Main, StringComparison.Ordinal);
        Assert.Contains("Version 1", ccs.Main, StringComparison.Ordinal);
        Assert.Contains("Tribunal de Grasse", ccs.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Actualisée", (await _houses.OpenAsync("ktp-prod", "/procedure")).Main, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "R45")]
    public async Task Home_HandlerNamed_NamesThePerson()
    {
        Assert.Contains("Fanny MALTESE", (await _houses.OpenAsync("ccs", "/")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("s’en charge", (await _houses.OpenAsync("ktp-prod", "/")).Main, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "R45")]
    public async Task Footer_DeclarationNumber_CarriesTheSentenceOfTheLaw() =>
        Assert.Contains("Cet enregistrement ne vaut pas agrément de l’État", (await _houses.OpenAsync("ktp-prod", "/")).At("footer .fine"), StringComparison.Ordinal);

    [Fact, Trait("Rule", "R25"), Trait("Rule", "R26")]
    public async Task Mediator_NotOfConsumers_IsNamedWithoutThoseWords()
    {
        var home = await _houses.OpenAsync("ccs", "/");
        Assert.Contains("alpesmaritimes-mediation.fr", home.At("footer"), StringComparison.Ordinal);
        Assert.DoesNotContain("médiateur de la consommation", home.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact, Trait("Rule", "R52")]
    public async Task Accessibility_WithoutAudit_SaysThatItDoesNotConform() =>
        Assert.Contains("non conforme", (await _houses.OpenAsync("ccs", "/accessibilite")).Main, StringComparison.Ordinal);

    [Fact]
    public async Task Pdf_WithoutAnEngine_LeadsToTheSamePage()
    {
        var page = await _houses.OpenAsync("ccs", "/reclamation/formulaire.pdf");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.True(page.Has("main a[href='/reclamation/formulaire']"));
    }

    [Fact]
    public async Task Theme_OfTheHouse_IsAStyleSheetKeptForLong()
    {
        var sheet = await _houses.OpenAsync("ccs", "/theme.css?v=1d4f7a");
        Assert.StartsWith("text/css", sheet.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Contains("max-age=31536000", sheet.Headers["Cache-Control"], StringComparison.Ordinal);
        Assert.Contains("--accent: #1d4f7a", sheet.Text, StringComparison.Ordinal);
    }

    /// <summary>One portal a house, shared by these tests, which only read.</summary>
    public sealed class Houses : IDisposable
    {
        private readonly Dictionary<string, PortalHost> _hosts = [];

        public async Task<HtmlPage> OpenAsync(string house, string path)
        {
            if (!_hosts.TryGetValue(house, out var host))
            {
                _hosts[house] = host = new PortalHost().With("Organisation:Profile", $"profiles/{house}.json");
            }

            using var visitor = host.Visitor();
            return await visitor.OpenAsync(path);
        }

        public void Dispose() => _hosts.Values.ToList().ForEach(host => host.Dispose());
    }
}

using System.Net;
using System.Text;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain.Organisation;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.BackOffice;

public sealed class ProfileTests : IAsyncLifetime, IDisposable
{
    private static readonly string[] Sections = ["identite", "voies", "delais", "formulaire", "recours", "conservation", "engagements", "mentions", "procedure"];
    private readonly PortalHost _host = new();
    private Visitor _administrator = null!;

    public async Task InitializeAsync() => _administrator = await _host.SignedInAsync(Role.Administrator);

    [Fact]
    public async Task Save_EverySectionAsItStands_ChangesNothingOfTheProfile()
    {
        var before = ProfileJson.Write(Profile);

        foreach (var section in Sections)
        {
            var done = await (await Open(section)).Form("main form").SendAsync();
            Assert.True(done.Status == HttpStatusCode.Found, $"{section}: {string.Join(", ", done.Errors)}");
        }

        Assert.Equal(before, ProfileJson.Write(Profile));
    }

    [Fact]
    public async Task Save_AWrongAddress_IsRefusedAtItsFieldAndKept()
    {
        var wrong = await (await Open("identite")).Form("main form").Fill("Emails", "pas une adresse").Fill("Name", "Nouveau nom").SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal("Emails", Assert.Single(wrong.Errors).Target);
        Assert.Equal("Nouveau nom", wrong.Form("main form").Value("Name"));
        Assert.NotEqual("Nouveau nom", Profile.Name);
    }

    [Fact]
    [Trait("Rule", "R27")]
    public async Task Save_AProcedureThatNamesOneCourt_IsPublishedAndWarnedOfBesideIt()
    {
        const string Clause = "En cas de désaccord, le Tribunal de Grasse sera seul compétent pour traiter le litige.";
        var page = await Open("procedure");
        Assert.False(page.Has("#court-clause"));

        await page.Form("main form").Fill("Markdown", "# Procédure\n\nÉcrivez-nous.\n\n" + Clause).SendAsync();

        Assert.Equal(Clause, (await Open("procedure")).At("#court-clause .verbatim"));
        Assert.Contains(StandingWarning.ExclusiveCourtClause, ProfileCheck.Warnings(Profile));
        Assert.Contains(Clause, Profile.Procedure.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_OverAVersionSavedMeanwhile_OverwritesNothing()
    {
        var mine = (await Open("identite")).Form("main form").Fill("Name", "Le mien");
        await (await Open("identite")).Form("main form").Fill("Name", "Le sien").SendAsync();

        var conflict = await mine.SendAsync();

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal("Le mien", conflict.Form("main form").Value("Name"));
        Assert.Equal("Le sien", Profile.Name);
        Assert.Equal(["Le mien", "Le sien"], conflict.Document.QuerySelectorAll("[aria-labelledby=differences] td").Select(cell => cell.TextContent));
        await conflict.Form("main form").Fill("Name", "Le nôtre").SendAsync();
        Assert.Equal("Le nôtre", Profile.Name);
    }

    [Fact]
    public async Task Save_WhereAnotherSectionWasSavedMeanwhile_KeepsBoth()
    {
        var mine = (await Open("identite")).Form("main form").Fill("Name", "Le mien");
        await (await Open("conservation")).Form("main form").Fill("Years", "9").SendAsync();

        Assert.Equal(HttpStatusCode.Found, (await mine.SendAsync()).Status);
        Assert.Equal(("Le mien", 9), (Profile.Name, Profile.Retention.Years));
    }

    [Fact]
    public async Task Save_TwoAtOnce_OneIsSavedAndTheOtherSeesBoth()
    {
        var forms = new List<HtmlForm>();
        foreach (var name in (string[])["Un", "Deux", "Trois"]) forms.Add((await Open("identite")).Form("main form").Fill("Name", name));

        var answers = await Task.WhenAll(forms.Select(form => form.SendAsync()));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Found);
        Assert.Equal(2, answers.Count(answer => answer.Status == HttpStatusCode.Conflict && answer.Main.Contains(Profile.Name, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Save_TheSameFormTwice_IsOneVersion()
    {
        var form = (await Open("identite")).Form("main form").Fill("Name", "Le mien");

        Assert.All([await form.SendAsync(), await form.SendAsync()], answer => Assert.Equal(HttpStatusCode.Found, answer.Status));
        Assert.Equal(2, _host.Services.GetRequiredService<CurrentOrganisation>().Version);
    }

    [Fact]
    [Trait("Rule", "R48")]
    public async Task Save_HowDocumentsOfAReplyGo_IsWhereEachReplyBeginsAndADraftEnds()
    {
        var reference = await _host.RegisteredAsync();
        async Task<string?> BeginsWithAsync() => (await _administrator.OpenAsync($"/gestion/dossiers/{reference}/repondre")).Form("form.form").Value("LinksDocuments");
        Assert.Equal("false", await BeginsWithAsync());

        await (await Open("voies")).Form("main form").Tick("LinksReplyDocuments").SendAsync();
        Assert.Equal("true", await BeginsWithAsync());
        await (await _administrator.OpenAsync($"/gestion/dossiers/{reference}/repondre")).Form("form.form").Fill("LinksDocuments", "false").SendAsync("Then=Keep");

        Assert.Equal("false", await BeginsWithAsync());
    }

    [Fact]
    [Trait("Rule", "R45")]
    public async Task Publish_AChangedProcedure_IsANewVersionAndTheOldOneStays()
    {
        var form = (await Open("procedure")).Form("main form").Fill("Markdown", "## Notre procédure\n\nNouveau texte.").Fill("DatedOn", "2026-03-02");
        var preview = await form.SendAsync("Preview=true");
        Assert.Contains("Nouveau texte.", preview.At("#preview + .prose"), StringComparison.Ordinal);

        await preview.Form("main form").SendAsync();

        Assert.Contains("Nouveau texte.", (await _host.Visitor().OpenAsync("/procedure")).Main, StringComparison.Ordinal);
        Assert.Contains("Nouveau texte.", (await Open("procedures/2")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Nouveau texte.", (await Open("procedures/1")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_TheFileAnew_IsCheckedBeforeItIsSaved()
    {
        var json = (await Open("profil.json")).Text;

        var wrong = await UploadAsync(json.Replace("\"name\": \"Organisme exemple\"", "\"nom\": \"X\"", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        await UploadAsync(json.Replace("\"name\": \"Organisme exemple\"", "\"name\": \"Atelier du Nord\"", StringComparison.Ordinal));

        Assert.Equal("Atelier du Nord", Profile.Name);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _administrator.Dispose();
        _host.Dispose();
    }

    private OrganisationProfile Profile => _host.Services.GetRequiredService<CurrentOrganisation>().Profile;

    private Task<HtmlPage> Open(string word) => _administrator.OpenAsync($"/gestion/organisation/{word}");

    private async Task<HtmlPage> UploadAsync(string json) =>
        await (await _administrator.OpenAsync("/gestion/organisation")).Form("main form").Attach("File", "profil.json", Encoding.UTF8.GetBytes(json), "application/json").SendAsync();
}

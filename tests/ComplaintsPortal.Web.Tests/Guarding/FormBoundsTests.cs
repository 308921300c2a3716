using System.Net;
using System.Text;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Tests.PublicSite;
using ComplaintsPortal.Web.Tests.Tracking;

namespace ComplaintsPortal.Web.Tests.Guarding;

/// <summary>What a form may hold of memory, and how large its answer may be.</summary>
[Trait("Rule", "R53")]
public sealed class FormBoundsTests : IDisposable
{
    private const int Kept = 1 << 18;

    /// <summary>Signs of an answer: the page, and what of the form was kept.</summary>
    private const int LargestAnswer = 400_000;

    /// <summary>All that is kept of one form, each sign as long as a page may have to write it.</summary>
    private const int AllTyped = 4 * (Kept + 65_536);

    private readonly PortalHost _host = new();

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Submit_AFieldWithoutEnd_ComesBackWithItsBeginningAndASentence(bool lines)
    {
        using var visitor = _host.Visitor();
        var form = await visitor.FilledFormAsync();
        (string, string)[] fields =
            [.. RawForm.Held(form, "FormToken", "__RequestVerificationToken", "LastName", "Email"), ("Description", new string('é', 20 << 20)), ("Subject", "Après elle")];
        using HttpContent content = lines ? Lines(fields) : RawForm.Parts().With(fields);

        var page = await visitor.PostAsync("/reclamation", content);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(Kept, page.Form().Value("Description")!.Length);
        Assert.Equal(("Durand", "Après elle"), (page.Form().Value("LastName"), page.Form().Value("Subject")));
        Assert.Contains(page.Errors, error => error.Sentence.Contains("beaucoup trop long", StringComparison.Ordinal));
        Assert.InRange(page.Text.Length, 0, LargestAnswer);
    }

    [Fact]
    public async Task Submit_ALineWithoutEnd_IsNotRepeatedWhole()
    {
        using var visitor = _host.Visitor();

        var page = await (await visitor.FilledFormAsync()).Fill("LastName", new string('"', 3 << 20)).SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Remboursement attendu", page.Form().Value("Subject"));
        Assert.InRange(page.Text.Length, 0, 100_000);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Submit_FieldsWithoutEnd_EndsWithTheForm(bool lines)
    {
        using var visitor = _host.Visitor();
        var form = await visitor.FilledFormAsync();
        (string, string)[] fields =
            [.. RawForm.Held(form, "FormToken", "__RequestVerificationToken", "LastName"), .. Enumerable.Range(0, 100_000).Select(i => ($"f{i}", "x"))];
        using HttpContent content = lines ? Lines(fields) : RawForm.Parts().With(fields);

        var page = await visitor.PostAsync("/reclamation", content);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        Assert.Contains("trop volumineux", page.Main, StringComparison.Ordinal);
        Assert.Equal("Durand", page.Form().Value("LastName"));
    }

    [Fact]
    public async Task Submit_APartHeaderWithoutEnd_EndsWithTheForm()
    {
        using var visitor = _host.Visitor();
        var form = await visitor.FilledFormAsync();
        var parts = RawForm.Parts().With(RawForm.Held(form, "FormToken", "__RequestVerificationToken", "LastName"));
        var odd = new StringContent("x");
        odd.Headers.TryAddWithoutValidation("X-Long", new string('a', 2 << 20));
        parts.Add(odd, "\"Subject\"");

        var page = await visitor.PostAsync("/reclamation", parts);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        Assert.Equal("Durand", page.Form().Value("LastName"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Post_AFieldWithoutEndToAnyPage_IsAnsweredByNoMoreThanAPage(bool asStaff)
    {
        using var visitor = asStaff ? await _host.SignedInAsync(Role.Administrator) : _host.Visitor();
        foreach (var route in Setup.Route.Of(_host).Where(route => route.Method == "POST").Select(route => route.Path).Append("/nulle-part"))
        {
            using var content = Lines([("Reference", new string('<', 900_000)), ("Unknown", new string('<', 900_000))]);

            var page = await visitor.PostAsync(route, content);

            Assert.True((int)page.Status is >= 300 and < 500, $"{route}: {page.Status}");
            Assert.True(page.Text.Length < LargestAnswer + AllTyped, $"{route}: {page.Text.Length}");
        }
    }

    [Theory]
    [InlineData("/suivi", "Reference")]
    [InlineData("/suivi/lien-perdu", "Email")]
    [InlineData("/compte/connexion", "Email")]
    public async Task Post_AStrangersFormWithALineWithoutEnd_ComesBackWithASentence(string path, string field)
    {
        using var stranger = _host.Visitor();
        var form = (await stranger.OpenAsync(path)).Form("main form");

        var page = await form.Fill(field, new string('<', 100_000)).SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(page.Errors, error => error.Sentence.Contains("beaucoup trop long", StringComparison.Ordinal));
        Assert.Equal(1000, page.Form("main form").Value(field)!.Length);
    }

    [Fact, Trait("Rule", "R31")]
    public async Task Ask_WithATextWithoutEnd_ComesBackWithItsBeginning()
    {
        using var complainant = _host.Visitor();
        var own = await complainant.OwnCaseAsync();

        var page = await own.Form("form[action$='/question']").Fill("Question", new string('q', 2 << 20)).SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(Kept, page.Form("form[action$='/question']").Value("Question")!.Length);
    }

    [Theory]
    [InlineData("note", "Text")]
    [InlineData("solution", "Text")]
    public async Task Act_WithATextWithoutEnd_ComesBackWithItsBeginningAndIsNotDone(string act, string field)
    {
        var reference = await _host.RegisteredAsync();
        using var agent = await _host.SignedInAsync(Role.Agent);
        var form = (await agent.OpenAsync($"/gestion/dossiers/{reference}/{act}")).Form("main form[method=post]");

        var page = await form.Fill(field, new string('n', 2 << 20)).SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(Kept, page.Form("main form[method=post]").Value(field)!.Length);
    }

    [Theory, Trait("Rule", "R31")]
    [InlineData("/suivi/dossier/information")]
    [InlineData("/suivi/dossier/formulaire")]
    [InlineData("/suivi/dossier/question")]
    [InlineData("/suivi/dossier/retrait")]
    public async Task Post_ToACaseWithoutASession_IsAnsweredBeforeABodyComes(string path)
    {
        using var host = PortalHost.OnAPort();
        using var client = new RawClient(host.Address);

        await client.SayAsync($"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 200000000\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 303", await client.HearAsync(), StringComparison.Ordinal);
    }

    private static StringContent Lines(IEnumerable<(string Name, string Value)> fields) => new(
        string.Join('&', fields.Select(field => $"{WebUtility.UrlEncode(field.Name)}={WebUtility.UrlEncode(field.Value)}")), Encoding.ASCII, "application/x-www-form-urlencoded");
}

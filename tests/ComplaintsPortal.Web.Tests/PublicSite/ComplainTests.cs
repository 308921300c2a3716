using System.Net;
using System.Text;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.PublicSite;

public sealed class ComplainTests : IDisposable
{
    private readonly PortalHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact, Trait("Rule", "R1"), Trait("Rule", "R2")]
    public async Task Submit_WholeForm_LeadsToTheAcknowledgementWithItsReference()
    {
        using var visitor = _host.Visitor();
        var answer = await (await visitor.FilledFormAsync()).Attach("Attachments", "contrat.pdf", ComplainSteps.Pdf).SendAsync();

        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        var page = await visitor.FollowAsync(answer);
        Assert.Equal("2026-0001", page.At("#reference"));
        Assert.Matches("^[2-9A-Z]{4}(-[2-9A-Z]{4}){3}$", page.At("#code-suivi"));
        Assert.Contains("contrat.pdf", page.Main, StringComparison.Ordinal);
        var stored = Assert.Single(await _host.ComplaintsAsync());
        Assert.Equal("J’attends depuis trois mois.\n\nMerci.", stored.Description);
    }

    [Fact, Trait("Rule", "R7"), Trait("Rule", "R52")]
    public async Task Submit_NothingFilled_NamesEveryMissingFieldAndLinksIt()
    {
        using var visitor = _host.Visitor();
        var page = await (await visitor.OpenAsync("/reclamation")).Form().SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.StartsWith("Erreur\u00A0: ", page.Title, StringComparison.Ordinal);
        Assert.Equal(["LastName", "FirstName", "StakeholderType", "Email", "Subject", "Description"], page.Errors.Select(error => error.Target));
        Assert.All(page.Errors, error =>
        {
            var control = page.Document.GetElementById(error.Target)!;
            Assert.Equal("true", control.GetAttribute("aria-invalid"));
            Assert.Contains(error.Target + "-error", control.GetAttribute("aria-describedby")!.Split(' '));
        });
        Assert.Empty(await _host.ComplaintsAsync());
    }

    [Fact, Trait("Rule", "R7"), Trait("Rule", "R52")]
    public async Task Submit_OneFieldWrong_KeepsTheRestAndTheFiles()
    {
        using var visitor = _host.Visitor();
        var wrong = await (await visitor.FilledFormAsync()).Fill("Email", "zut").Tick("Sensitive").Attach("Attachments", "contrat.pdf", ComplainSteps.Pdf).SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        var again = wrong.Form();
        Assert.Equal("Durand", again.Value("LastName"));
        Assert.Equal("Learner", again.Value("StakeholderType"));
        Assert.Equal("true", again.Value("Sensitive"));
        Assert.Equal("zut", again.Value("Email"));
        Assert.Equal("J’attends depuis trois mois.\n\nMerci.", again.Value("Description"));
        Assert.Contains("contrat.pdf", wrong.Main, StringComparison.Ordinal);

        var answer = await again.Fill("Email", "amelie.durand@exemple.fr").SendAsync();
        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        Assert.Contains("contrat.pdf", (await visitor.FollowAsync(answer)).Main, StringComparison.Ordinal);
        Assert.True(Assert.Single(await _host.ComplaintsAsync()).Sensitive);
    }

    [Fact, Trait("Rule", "R7")]
    public async Task Remove_KeptFile_TakesItOffTheForm()
    {
        using var visitor = _host.Visitor();
        var wrong = await (await visitor.FilledFormAsync()).Fill("Email", "").Attach("Attachments", "contrat.pdf", ComplainSteps.Pdf).SendAsync();
        var button = wrong.Document.QuerySelector("button[name=Remove]")!.GetAttribute("value");

        var page = await wrong.Form().SendAsync("Remove=" + button);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("contrat.pdf", page.Main, StringComparison.Ordinal);
        Assert.Equal("Durand", page.Form().Value("LastName"));
        Assert.Empty(page.Errors);
    }

    [Fact, Trait("Rule", "R7")]
    public async Task Submit_SameFileChosenAgainAfterAnError_IsOneFile()
    {
        using var visitor = _host.Visitor();
        var wrong = await (await visitor.FilledFormAsync()).Fill("Email", "").Attach("Attachments", "contrat.pdf", ComplainSteps.Pdf).SendAsync();
        await wrong.Form().Fill("Email", "a@exemple.fr").Attach("Attachments", "contrat.pdf", ComplainSteps.Pdf).SendAsync();

        Assert.Equal(1, await _host.UseAsync<RegisterContext, int>(database => database.Set<Document>().CountAsync()));
    }

    [Fact, Trait("Rule", "R7")]
    public async Task Submit_KeptFileSweptSince_SaysSoInsteadOfLosingIt()
    {
        using var visitor = _host.Visitor();
        var wrong = await (await visitor.FilledFormAsync()).Fill("Email", "").Attach("Attachments", "contrat.pdf", ComplainSteps.Pdf).SendAsync();
        await _host.UseAsync<RegisterContext>(database => database.StagedFiles.ExecuteDeleteAsync());

        var page = await wrong.Form().Fill("Email", "a@exemple.fr").SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Attachments", Assert.Single(page.Errors).Target);
    }

    [Fact]
    public async Task Submit_SameFormTwice_IsOneComplaintAndOneAcknowledgement()
    {
        using var visitor = _host.Visitor();
        var form = (await visitor.FilledFormAsync()).Attach("Attachments", "contrat.pdf", ComplainSteps.Pdf);
        var first = await form.SendAsync();
        var second = await form.SendAsync();

        Assert.Equal(first.Location, second.Location);
        Assert.Single(await _host.ComplaintsAsync());
    }

    [Fact, Trait("Rule", "R1")]
    public async Task Submit_SentChangedAndSentAgain_LosesNothingAndTheChangedFormIsOneToo()
    {
        using var visitor = _host.Visitor();
        var form = await visitor.FilledFormAsync();
        var first = await form.SendAsync();
        form.Fill("Description", "Ce que j’avais oublié de dire.").Attach("Attachments", "contrat.pdf", ComplainSteps.Pdf);
        var changed = await form.SendAsync();
        var again = await form.SendAsync();

        Assert.NotEqual(first.Location, changed.Location);
        Assert.Equal(changed.Location, again.Location);
        Assert.Equal(2, (await _host.ComplaintsAsync()).Count);
    }

    [Fact]
    public async Task Submit_SameFormTwiceAtOnce_IsOneComplaint()
    {
        using var visitor = _host.Visitor();
        var form = await visitor.FilledFormAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => form.SendAsync()));

        Assert.Single(answers.Select(answer => answer.Location).Distinct());
        Assert.Single(await _host.ComplaintsAsync());
    }

    [Fact]
    public async Task Submit_CookieLost_ShowsTheFormWithAllThatWasTyped()
    {
        using var visitor = _host.Visitor();
        using var other = _host.Visitor();
        var token = (await visitor.FilledFormAsync()).Value("FormToken")!;
        using var content = new MultipartFormDataContent { { new StringContent("Durand"), "LastName" }, { new StringContent("Texte précieux"), "Description" }, { new StringContent(token), "FormToken" } };
        using var response = await other.Client.PostAsync("/reclamation", content);
        var page = await HtmlPage.ReadAsync(other, response);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("Durand", page.Form().Value("LastName"));
        Assert.Equal("Texte précieux", page.Form().Value("Description"));
        Assert.Contains("Rien n’est perdu", page.At(".error-summary"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await page.Form().Filled().SendAsync()).Status);
    }

    [Fact]
    public async Task Submit_TokenNotOurs_ShowsTheFormAgainThenTakesIt()
    {
        using var visitor = _host.Visitor();
        var page = await (await visitor.FilledFormAsync()).Fill("FormToken", "inventé").SendAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("Durand", page.Form().Value("LastName"));
        Assert.Equal(HttpStatusCode.SeeOther, (await page.Form().SendAsync()).Status);
    }

    [Theory]
    [InlineData("application/json", "{\"LastName\":\"Durand\"}")]
    [InlineData("text/plain", "LastName=Durand")]
    [InlineData("multipart/form-data", "sans frontière")]
    public async Task Submit_NotAForm_IsAnsweredWithTheForm(string type, string body)
    {
        using var visitor = _host.Visitor();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await visitor.Client.PostAsync("/reclamation", content);
        var page = await HtmlPage.ReadAsync(visitor, response);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, page.Status);
        Assert.True(page.Has("main form [name=LastName]"));
    }

    [Fact]
    public async Task Submit_BrokenMultipart_KeepsWhatArrived()
    {
        using var visitor = _host.Visitor();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes("--b\r\nContent-Disposition: form-data; name=\"LastName\"\r\n\r\nDurand\r\n--b\r\nContent-Disposition: form-data; name=\"Sub"));
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");
        using var response = await visitor.Client.PostAsync("/reclamation", content);
        var page = await HtmlPage.ReadAsync(visitor, response);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("Durand", page.Form().Value("LastName"));
    }

    [Theory]
    [InlineData("Vous\u0000 et\u0007 moi\u001b[31m", "Vous et moi[31m")]
    [InlineData("ligne 1\r\nligne 2\rligne 3\tfin", "ligne 1\nligne 2\nligne 3\tfin")]
    [InlineData("👩🏽‍🏫 merci 🙏 مرحبا שלום \u202Eabc", "👩🏽‍🏫 merci 🙏 مرحبا שלום \u202Eabc")]
    [InlineData("<script>alert(1)</script> & \"'", "<script>alert(1)</script> & \"'")]
    [InlineData("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0")]
    public async Task Submit_AnyText_IsStoredAsWrittenWithoutControls(string typed, string stored)
    {
        using var visitor = _host.Visitor();
        var answer = await (await visitor.FilledFormAsync()).Fill("Description", typed).SendAsync();

        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        Assert.Equal(stored, Assert.Single(await _host.ComplaintsAsync()).Description);
    }

    [Fact]
    public async Task Submit_TextOfHundredThousandSigns_IsStoredWhole()
    {
        using var visitor = _host.Visitor();
        var text = string.Concat(Enumerable.Repeat("réclamation 👋 ", 7200)).Trim();
        Assert.Equal(HttpStatusCode.SeeOther, (await (await visitor.FilledFormAsync()).Fill("Description", text).SendAsync()).Status);
        Assert.Equal(text, Assert.Single(await _host.ComplaintsAsync()).Description);
    }

    [Fact]
    public async Task Submit_TextBeyondTheLimit_IsKeptOnTheForm()
    {
        using var visitor = _host.Visitor();
        var text = new string('a', 200_001);
        var page = await (await visitor.FilledFormAsync()).Fill("Description", text).SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(text, page.Form().Value("Description"));
    }

    [Theory]
    [InlineData("StakeholderType", "Nobody")]
    [InlineData("StakeholderType", "0")]
    [InlineData("StakeholderType", "Learner,Apprentice")]
    [InlineData("Email", "a@b")]
    [InlineData("Email", "a b@exemple.fr")]
    [InlineData("Phone", "appelez-moi")]
    [InlineData("LastName", "   ")]
    public async Task Submit_FieldOfTheWrongShape_IsNamed(string field, string value)
    {
        using var visitor = _host.Visitor();
        var page = await (await visitor.FilledFormAsync()).Fill(field, value).SendAsync();
        Assert.Equal(field, Assert.Single(page.Errors).Target);
    }
}

using System.Net;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Tests.PublicSite;

namespace ComplaintsPortal.Web.Tests.Tracking;

[Trait("Rule", "R31")]
public sealed class FollowTests : IDisposable
{
    private readonly PortalHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Show_OwnCase_TellsWhereItStandsAndIsKeptNowhere()
    {
        using var visitor = _host.Visitor();
        var page = await visitor.OwnCaseAsync();

        Assert.Contains("vérifions que rien ne manque", page.Main, StringComparison.Ordinal);
        Assert.Equal("step", page.Document.QuerySelector(".stages li")!.GetAttribute("aria-current"));
        Assert.Contains("no-store", page.Headers["Cache-Control"], StringComparison.Ordinal);
        Assert.True(page.Has("meta[name=robots][content*=noindex]"));
    }

    [Fact]
    public async Task Ask_WhereItStands_IsShownWithTheDayOfTheAnswer()
    {
        using var visitor = _host.Visitor();
        var page = await visitor.OwnCaseAsync();
        var answer = await page.Form("form[action$=question]").Fill("Question", "Où en êtes-vous ?").SendAsync();
        var after = await visitor.FollowAsync(answer);

        Assert.Contains("Votre question est transmise", after.At("[role=status]"), StringComparison.Ordinal);
        Assert.Contains("jeudi 5 mars 2026", after.Main, StringComparison.Ordinal);
        Assert.False(after.Has("form[action$=question]"));
    }

    [Fact]
    public async Task Add_TextAndFile_StandsInTheHistory()
    {
        using var visitor = _host.Visitor();
        var page = await visitor.OwnCaseAsync();
        var answer = await page.Form("form[action$=information]").Fill("Information", "Voici la facture.").Attach("Attachments", "facture.pdf", ComplainSteps.Pdf).SendAsync();
        var after = await visitor.FollowAsync(answer);

        Assert.Contains("Voici la facture.", after.At(".timeline"), StringComparison.Ordinal);
        Assert.Contains("facture.pdf", after.At(".timeline"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_WithoutText_KeepsTheFileAndNamesTheField()
    {
        using var visitor = _host.Visitor();
        var page = await visitor.OwnCaseAsync();
        var wrong = await page.Form("form[action$=information]").Attach("Attachments", "facture.pdf", ComplainSteps.Pdf).SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal("Information", Assert.Single(wrong.Errors).Target);
        Assert.Contains("facture.pdf", wrong.At(".files"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdraw_OwnComplaint_ClosesItAndTakesTheActsAway()
    {
        using var visitor = _host.Visitor();
        var page = await visitor.OwnCaseAsync();
        var after = await visitor.FollowAsync(await page.Form("form[action$=retrait]").Fill("Reason", "C’est réglé.").SendAsync());

        Assert.Equal(Status.Withdrawn, (await _host.ComplaintAsync()).Status);
        Assert.False(after.Has("form[action$=retrait]"));
    }

    [Fact]
    public async Task Contest_BeforeAnyReply_IsSaidAsAnErrorAndChangesNothing()
    {
        using var visitor = _host.Visitor();
        var page = await visitor.OwnCaseAsync();
        using var content = new FormUrlEncodedContent([
            new("Contestation", "Non"), new("__RequestVerificationToken", page.Form("form[action$=fermer]").Value("__RequestVerificationToken")!)]);
        using var response = await visitor.Client.PostAsync("/suivi/dossier/contestation", content);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(Status.Received, (await _host.ComplaintAsync()).Status);
    }

    [Fact, Trait("Rule", "R11")]
    public async Task Download_Acknowledgement_IsTheOneKept()
    {
        using var visitor = _host.Visitor();
        await visitor.OwnCaseAsync();
        var file = await visitor.OpenAsync("/suivi/dossier/accuse");
        Assert.Contains("attachment", file.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Contains("J’attends depuis trois mois.", file.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leave_Page_EndsTheSession()
    {
        using var visitor = _host.Visitor();
        var page = await visitor.OwnCaseAsync();
        await page.Form("form[action$=fermer]").SendAsync();
        Assert.Equal("/suivi", (await visitor.OpenAsync("/suivi/dossier")).Location);
    }

    [Theory]
    [InlineData("/suivi/dossier")]
    [InlineData("/suivi/dossier/accuse")]
    [InlineData("/suivi/dossier/reponse/00000000-0000-0000-0000-000000000001")]
    public async Task Open_WithoutSession_LeadsToTheDoor(string path)
    {
        using var stranger = _host.Visitor();
        Assert.Equal("/suivi", (await stranger.OpenAsync(path)).Location);
    }
}

using System.Net;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Testing;

namespace ComplaintsPortal.Web.Tests.Setup;

public sealed class ErrorPageTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    [Trait("Rule", "R46")]
    public async Task Open_AnUnknownAddress_SaysSoInFrenchAndHowToReachTheOrganisation()
    {
        using var visitor = host.Visitor();

        var page = await visitor.OpenAsync("/nulle-part");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("Cette page n’existe pas", page.Heading);
        Assert.True(page.Has("main a[href^='tel:']"));
        Assert.DoesNotContain("⟦", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_TheAddressOfAnErrorPage_FindsNothingThere()
    {
        using var visitor = host.Visitor();

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync("/erreur/500")).Status);
    }

    [Fact]
    public async Task Send_AFormWithoutItsToken_LosesNothingTypedAndMaySendItAgain()
    {
        using var visitor = host.Visitor();
        using var content = new FormUrlEncodedContent([new("Email", "quelquun@exemple.fr"), new("Password", "tres secret"), new("ReturnTo", "/gestion")]);

        using var response = await visitor.Client.PostAsync("/compte/connexion", content);
        var page = await HtmlPage.ReadAsync(visitor, response);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("Votre envoi n’a pas pu être accepté", page.Heading);
        Assert.Contains("quelquun@exemple.fr", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("tres secret", page.Text, StringComparison.Ordinal);
        var again = await page.Form("#again").SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
    }

    [Fact]
    public async Task Send_AStaffFormWithoutASession_ShowsWhatWasTyped()
    {
        using var visitor = host.Visitor();
        using var content = new FormUrlEncodedContent([new("Name", "Une longue saisie")]);

        using var response = await visitor.Client.PostAsync("/gestion/equipe/ajouter", content);
        var page = await HtmlPage.ReadAsync(visitor, response);

        Assert.Equal(HttpStatusCode.Unauthorized, page.Status);
        Assert.Contains("Une longue saisie", page.Main, StringComparison.Ordinal);
        Assert.False(page.Has("#again"));
    }

    [Fact]
    public async Task Send_AStaffFormWithoutItsToken_ShowsWhatWasTypedButNoButton()
    {
        using var visitor = await host.SignedInAsync(Role.Administrator);
        using var content = new FormUrlEncodedContent([new("Name", "Une longue saisie")]);

        using var response = await visitor.Client.PostAsync("/gestion/equipe/ajouter", content);
        var page = await HtmlPage.ReadAsync(visitor, response);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Une longue saisie", page.Main, StringComparison.Ordinal);
        Assert.False(page.Has("#again"));
    }

    [Fact]
    public async Task Open_APageWithoutThePower_SaysSoIn403()
    {
        using var visitor = await host.SignedInAsync(Role.Agent);

        var page = await visitor.OpenAsync("/gestion/equipe");

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Equal("Cette page ne vous est pas ouverte", page.Heading);
    }
}

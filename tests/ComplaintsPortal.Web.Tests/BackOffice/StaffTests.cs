using System.Net;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Testing;

namespace ComplaintsPortal.Web.Tests.BackOffice;

public sealed class StaffTests : IAsyncLifetime, IDisposable
{
    private readonly PortalHost _host = new();
    private Visitor _administrator = null!;

    public async Task InitializeAsync() => _administrator = await _host.SignedInAsync(Role.Administrator);

    [Fact]
    public async Task Invite_SomeoneNew_GivesALinkByWhichTheyChooseAPasswordOnce()
    {
        var link = await InviteAsync("claire@exemple.fr");
        using var invited = _host.Visitor();
        var page = await invited.OpenAsync(link);

        var done = await page.Form().Fill("Password", "quatre mots sans lien").Fill("Repeated", "quatre mots sans lien").SendAsync();

        Assert.Equal("/compte/connexion", done.Location);
        Assert.Equal(HttpStatusCode.Found, (await invited.SignInAsync("claire@exemple.fr", "quatre mots sans lien")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await invited.OpenAsync(link)).Status);
    }

    [Fact]
    public async Task Accept_WithAWeakPassword_SaysWhyAndKeepsTheLink()
    {
        var link = await InviteAsync("claire@exemple.fr");
        using var invited = _host.Visitor();
        var page = await invited.OpenAsync(link);

        var wrong = await page.Form().Fill("Password", "123456789012").Fill("Repeated", "123456789012").SendAsync();

        Assert.Equal("Password", Assert.Single(wrong.Errors).Target);
        Assert.Equal(HttpStatusCode.OK, (await invited.OpenAsync(link)).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("****")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Open_ABrokenInvitation_SaysThatItIsNoLongerGood(string secret)
    {
        using var stranger = _host.Visitor();

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync("/compte/invitation/" + secret)).Status);
    }

    [Fact]
    public async Task Invite_AnAddressThatHasAnAccount_SaysSoAtTheField()
    {
        await InviteAsync("claire@exemple.fr");
        var form = (await _administrator.OpenAsync("/gestion/equipe/ajouter")).Form("main form");

        var page = await form.Fill("Name", "Claire Deux").Fill("Email", "CLAIRE@exemple.fr").Fill("Role", "Agent").SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Email", Assert.Single(page.Errors).Target);
        Assert.Equal("Claire Deux", page.Form("main form").Value("Name"));
    }

    [Fact]
    [Trait("Rule", "R44")]
    public async Task Change_TheLastAdministrator_IsRefused()
    {
        var own = await OwnPageAsync();

        var page = await own.Form("main form").Fill("Role", "Agent").SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("dernier administrateur", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disable_AColleague_EndsTheirSessionAndTheyCanBeLetInAgain()
    {
        var id = await _host.AddStaffAsync(Role.Administrator, "claire@exemple.fr");
        using var colleague = _host.Visitor();
        await colleague.SignInAsync("claire@exemple.fr");
        var page = await _administrator.OpenAsync($"/gestion/equipe/{id}");

        await page.Form("#disable").SendAsync();
        Assert.Equal(HttpStatusCode.Found, (await colleague.OpenAsync("/gestion/equipe")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await colleague.SignInAsync("claire@exemple.fr")).Status);
        await (await _administrator.OpenAsync($"/gestion/equipe/{id}")).Form("#enable").SendAsync();

        Assert.Equal(HttpStatusCode.Found, (await colleague.SignInAsync("claire@exemple.fr")).Status);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _administrator.Dispose();
        _host.Dispose();
    }

    private async Task<HtmlPage> OwnPageAsync()
    {
        var list = await _administrator.OpenAsync("/gestion/equipe");
        return await _administrator.OpenAsync(list.Document.QuerySelector("main tbody a")!.GetAttribute("href")!);
    }

    private async Task<string> InviteAsync(string email)
    {
        var form = (await _administrator.OpenAsync("/gestion/equipe/ajouter")).Form("main form");
        var page = await form.Fill("Name", "Claire Petit").Fill("Email", email).Fill("Role", "Manager").SendAsync();
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return new Uri(page.Document.QuerySelector("#invitation")!.GetAttribute("value")!).PathAndQuery;
    }
}

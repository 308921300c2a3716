using System.Net;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Testing;

namespace ComplaintsPortal.Web.Tests.Setup;

public sealed class CookieTests
{
    [Fact]
    public async Task SignIn_ByHttps_BindsEveryCookieToThisHost()
    {
        using var host = new PortalHost().With("Portal:BaseUrl", "https://reclamations.exemple.fr");
        await host.AddStaffAsync(Role.Agent);
        using var client = host.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });
        using var visitor = new Visitor(client);

        var form = await visitor.OpenAsync("/compte/connexion");
        var answer = await form.Form().Fill("Email", StaffOfTests.EmailOf(Role.Agent)).Fill("Password", StaffOfTests.Password).SendAsync();

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        var cookies = (form.Headers["Set-Cookie"] + "\n" + answer.Headers["Set-Cookie"]).Split('\n');
        Assert.All(cookies, cookie =>
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            Assert.Contains("secure", cookie, StringComparison.Ordinal);
            Assert.Contains("httponly", cookie, StringComparison.Ordinal);
            Assert.Contains("samesite", cookie, StringComparison.Ordinal);
        });
    }

    [Fact]
    [Trait("Rule", "R42")]
    public async Task Open_AsAStranger_SetsNoCookieButTheFormsToken()
    {
        using var host = new PortalHost();
        using var visitor = host.Visitor();

        var home = await visitor.OpenAsync("/nulle-part");
        var form = await visitor.OpenAsync("/compte/connexion");

        Assert.False(home.Headers.ContainsKey("Set-Cookie"));
        Assert.StartsWith("jeton=", form.Headers["Set-Cookie"], StringComparison.Ordinal);
        Assert.Contains("samesite=strict", form.Headers["Set-Cookie"], StringComparison.Ordinal);
    }
}

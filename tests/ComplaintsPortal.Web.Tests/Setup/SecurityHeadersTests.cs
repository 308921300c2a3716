using System.Net;
using ComplaintsPortal.Testing;

namespace ComplaintsPortal.Web.Tests.Setup;

public sealed class SecurityHeadersTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData("/compte/connexion")]
    [InlineData("/nulle-part")]
    [InlineData("/health/live")]
    [InlineData("/css/base.css")]
    public async Task Open_AnyAddress_CarriesTheProtectingHeaders(string path)
    {
        using var visitor = host.Visitor();

        var page = await visitor.OpenAsync(path);

        Assert.StartsWith("default-src 'none'; style-src 'self'; script-src 'self'", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("nosniff", page.Headers["X-Content-Type-Options"]);
        Assert.Equal("DENY", page.Headers["X-Frame-Options"]);
        Assert.Equal("same-origin", page.Headers["Referrer-Policy"]);
        Assert.Equal("same-origin", page.Headers["Cross-Origin-Opener-Policy"]);
        Assert.Contains("camera=()", page.Headers["Permissions-Policy"], StringComparison.Ordinal);
        Assert.False(page.Headers.ContainsKey("Server"));
    }

    [Fact]
    public async Task Open_EveryPublicPage_HasNoInlineScriptOrStyle()
    {
        using var visitor = host.Visitor();
        foreach (var route in Route.Of(host).Where(route => route is { IsAnonymous: true, Method: "GET" }))
        {
            var page = await visitor.OpenAsync(route.Path);

            Assert.Empty(page.Document.QuerySelectorAll("[style], style, script:not([src])").Select(element => $"{route}: {element.OuterHtml}"));
            Assert.Empty(page.Document.All.SelectMany(element => element.Attributes)
                .Where(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)).Select(attribute => $"{route}: {attribute.Name}"));
        }
    }

    [Fact]
    public async Task Open_APageOfAPerson_IsNotKeptByAnyone()
    {
        using var visitor = await host.SignedInAsync(Domain.Staff.Role.Administrator);

        var page = await visitor.OpenAsync("/gestion/equipe");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("no-store", page.Headers["Cache-Control"], StringComparison.Ordinal);
    }
}

using System.Net;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;

namespace ComplaintsPortal.Web.Tests.Setup;

/// <summary>Every route against the anonymous list, every role against every power. Nothing is chosen by hand here.</summary>
public sealed class RouteTests(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly string[] ForAnyStaff = ["compte/mot-de-passe", "compte/deconnexion"];

    [Fact]
    [Trait("Rule", "R44")]
    public async Task Call_EveryRouteAsAStranger_OpensTheListAndNothingElse()
    {
        using var stranger = host.Visitor();
        List<string> wrong = [];
        foreach (var route in Route.Of(host))
        {
            var listed = AnonymousRoutes.Patterns.Contains(route.Pattern);
            using var response = await SendAsync(stranger, route);
            var refused = response.StatusCode == HttpStatusCode.Unauthorized
                || response.Headers.Location?.OriginalString.Contains("/compte/connexion?retour=", StringComparison.Ordinal) == true;
            if (refused == listed || route.IsAnonymous != listed)
            {
                wrong.Add($"{route}: {(int)response.StatusCode}, listed: {listed}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    [Trait("Rule", "R44")]
    public void Requires_EveryRouteOfStaff_NamesAPower()
    {
        var without = Route.Of(host).Where(route => !route.IsAnonymous && route.Powers.Count == 0 && !ForAnyStaff.Contains(route.Pattern));

        Assert.Empty(without.Select(route => route.ToString()));
    }

    [Theory]
    [InlineData(Role.Agent)]
    [InlineData(Role.Manager)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Auditor)]
    [Trait("Rule", "R44")]
    public async Task Call_EveryRouteInARole_IsRefusedExactlyWhereAPowerIsMissing(Role role)
    {
        using var visitor = await host.SignedInAsync(role);
        List<string> wrong = [];
        foreach (var route in Route.Of(host).Where(route => route.Powers.Count > 0))
        {
            var allowed = route.Powers.All(power => Powers.Allows(role, power));
            using var response = await SendAsync(visitor, route);
            if (response.StatusCode == HttpStatusCode.Forbidden == allowed || response.StatusCode == HttpStatusCode.InternalServerError)
            {
                wrong.Add($"{route} as {role}: {(int)response.StatusCode}, allowed: {allowed}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Head_EveryRouteThatGets_IsAnsweredByTheSameEndpoint()
    {
        var patterns = Route.Of(host).ToLookup(route => route.Method, route => route.Pattern);

        Assert.NotEmpty(patterns["GET"]);
        // These name no method: they answer any.
        Assert.Empty(patterns["GET"].Except(patterns["HEAD"]).Except(["health/live", "health/ready", "erreur/{status:int}"]));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/reclamation")]
    [InlineData("/procedure")]
    [InlineData("/suivi")]
    [InlineData("/compte/connexion")]
    [InlineData("/health/live")]
    public async Task Head_APageOfThePublic_AnswersAsGetWithoutABody(string path)
    {
        using var onAPort = PortalHost.OnAPort();
        using var stranger = onAPort.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var head = await stranger.Client.SendAsync(request);
        using var get = await stranger.Client.GetAsync(path);

        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public void AllowAnonymous_InTheProgram_IsOnlySaidByTheList()
    {
        var saidElsewhere = typeof(Program).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Append<System.Reflection.MemberInfo>(type))
            .Where(member => member.IsDefined(typeof(AllowAnonymousAttribute), inherit: false));

        Assert.Empty(saidElsewhere.Select(member => member.ToString()));
    }

    private static async Task<HttpResponseMessage> SendAsync(Visitor visitor, Route route)
    {
        using var request = new HttpRequestMessage(new HttpMethod(route.Method), route.Path);
        if (route.Method == "POST")
        {
            request.Content = new FormUrlEncodedContent([]);
        }

        return await visitor.Client.SendAsync(request);
    }
}

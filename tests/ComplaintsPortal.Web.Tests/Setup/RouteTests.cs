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

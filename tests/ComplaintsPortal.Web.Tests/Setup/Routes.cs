using System.Text.RegularExpressions;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Shared.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Setup;

/// <summary>Every route of the running program that a controller or health check answers, with a path that matches it.</summary>
internal sealed partial record Route(string Pattern, string Method, bool IsAnonymous, IReadOnlyList<Domain.Staff.Power> Powers)
{
    public string Path => PathWith("inconnu");

    /// <summary>With this word wherever any would do: where links have their secret.</summary>
    public string PathWith(string word) => "/" + Parameter().Replace(Pattern, match => match.Value switch
    {
        var text when text.Contains(":guid", StringComparison.Ordinal) => Guid.Empty.ToString(),
        var text when text.Contains(":int", StringComparison.Ordinal) || text.Contains("year", StringComparison.Ordinal) => "2025",
        var text when text.Contains("reference", StringComparison.Ordinal) => "2025-0001",
        _ => word,
    });

    public static IReadOnlyList<Route> Of(PortalHost host) =>
    [
        .. host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null
                || endpoint.RoutePattern.RawText?.Contains("health", StringComparison.Ordinal) == true)
            .SelectMany(Methods),
    ];

    public override string ToString() => $"{Method} /{Pattern}";

    private static IEnumerable<Route> Methods(RouteEndpoint endpoint)
    {
        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } given ? given : ["GET"];
        return methods.Select(method => new Route(
            endpoint.RoutePattern.RawText!.Trim('/'),
            method,
            endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null,
            [.. endpoint.Metadata.GetOrderedMetadata<RequiresAttribute>().Select(requires => requires.Power)]));
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}

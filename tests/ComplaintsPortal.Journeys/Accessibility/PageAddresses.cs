using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Journeys.Accessibility;

/// <summary>Every address of the running program that somebody may open, as patterns, and what may stand in them.</summary>
internal sealed partial class PageAddresses(IServiceProvider services)
{
    private static readonly string[] NotPages = ["theme.css", "telecharger", "/accuse", "/pieces/", "/json", ".json", ".csv", ".pdf", ".zip", "/export", "dossier/reponse/", "/archive"];

    /// <summary>The patterns of pages: what is opened and not sent, and is no file to download.</summary>
    public IReadOnlyList<string> Patterns { get; } =
    [
        .. services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null)
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is not { HttpMethods.Count: > 0 } methods || methods.HttpMethods.Contains("GET"))
            .Select(endpoint => endpoint.RoutePattern.RawText!.Trim('/'))
            .Where(pattern => pattern == "reclamation/accuse/{secret}" || !NotPages.Any(word => ("/" + pattern).Contains(word, StringComparison.Ordinal)))
            .Distinct().Order(),
    ];

    /// <summary>The addresses a pattern may mean, most telling first: each value of its parameters in turn.</summary>
    public static IEnumerable<string> Of(string pattern, SeededValues values)
    {
        var named = Parameter().Matches(pattern).Select(match => match.Groups[1].Value).ToList();
        if (named.Count == 0)
        {
            return ["/" + pattern];
        }

        return values.For(pattern, named).Select(value => named.Aggregate(
            "/" + pattern, (path, name) => Regex.Replace(path, @"\{" + name + @"[^}]*\}+", value[name])));
    }

    [GeneratedRegex(@"\{(\w+)[^}]*\}+")]
    private static partial Regex Parameter();
}

using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;

namespace ComplaintsPortal.Web.Setup.Settings;

/// <summary>
/// What stands outside the portal's sections and was meant for it all the same. A settings file and the command line are the portal's
/// own: whatever in them no framework reads is one. A machine's environment is everybody's: only what is all but one of our names.
/// </summary>
public static class StrayedSettings
{
    private const int FarthestInTheEnvironment = 2;

    /// <summary>Top-level names that ASP.NET Core, its server, its host and the log read.</summary>
    private static readonly string[] OfTheFrameworks =
    [
        "$schema", "AllowedHosts", "ApplicationName", "Authentication", "CaptureStartupErrors", "ConnectionStrings", "ContentRoot", "DetailedErrors",
        "Environment", "ForwardedHeaders_Enabled", "HostBuilder", "HostingStartupAssemblies", "HostingStartupExcludeAssemblies",
        "Http_Ports", "Https_Port", "Https_Ports", "Kestrel", "Logging", "PreferHostingUrls", "PreventHostingStartup", "Serilog", "Server.Urls",
        "ShutdownTimeoutSeconds", "StartupAssembly", "StaticWebAssets", "SuppressStatusMessages", "Urls", "WebRoot",
    ];

    private static readonly string[] Prefixes = ["ASPNETCORE_", "DOTNET_"];

    public static bool IsOfTheFrameworks(string section) => OfTheFrameworks.Contains(section, StringComparer.OrdinalIgnoreCase)
        || Prefixes.Any(prefix => section.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    public static bool IsOurs(string key, IConfiguration configuration)
    {
        if (IsOfTheFrameworks(KnownSettings.SectionOf(key))) return false;
        var writers = (configuration as IConfigurationRoot)?.Providers.Where(provider => provider.TryGet(key, out _)).ToList() ?? [];
        return writers.Exists(provider => provider is FileConfigurationProvider or CommandLineConfigurationProvider)
            || (key.Contains(':', StringComparison.Ordinal) && writers.Exists(provider => provider is EnvironmentVariablesConfigurationProvider)
                && NearestSetting.To(key, FarthestInTheEnvironment) is not null);
    }
}

using System.Net;
using Serilog.Events;

namespace ComplaintsPortal.Web.Setup.Settings;

/// <summary>What the frameworks beneath read by themselves, and would answer in English and by their own words, or not at all: the
/// levels of the log, and where the server listens.</summary>
public static class HostSettings
{
    private const int LastPort = 65535;

    public static void RefuseWrong(IConfiguration configuration)
    {
        foreach (var level in Below(configuration, "Serilog").Where(pair => IsIn(pair.Key, "Serilog:MinimumLevel")))
            if (!IsOneOf<LogEventLevel>(level.Value) && !level.Value.StartsWith('$')) throw WrongLevel<LogEventLevel>(level);
        foreach (var level in Below(configuration, "Logging").Where(pair => pair.Key.Split(':').Any(part => part.Equals("LogLevel", StringComparison.OrdinalIgnoreCase))))
            if (!IsOneOf<LogLevel>(level.Value)) throw WrongLevel<LogLevel>(level);
        foreach (var url in configuration["Urls"]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? []) RefuseWrongAddress("Urls", url);
        foreach (var endpoint in configuration.GetSection("Kestrel:Endpoints").GetChildren())
            if (endpoint["Url"] is { } url && url.Trim().Length > 0) RefuseWrongAddress($"{endpoint.Path}:Url", url.Trim());
    }

    private static IEnumerable<(string Key, string Value)> Below(IConfiguration configuration, string section) =>
        configuration.GetSection(section).AsEnumerable().Where(pair => !string.IsNullOrWhiteSpace(pair.Value)).Select(pair => (pair.Key, pair.Value!.Trim()));

    private static bool IsIn(string key, string section) => key.Equals(section, StringComparison.OrdinalIgnoreCase) || key.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase);

    private static bool IsOneOf<T>(string word) where T : struct, Enum => Enum.TryParse<T>(word, ignoreCase: true, out var level) && Enum.IsDefined(level);

    private static SettingException WrongLevel<T>((string Key, string Value) written) where T : struct, Enum =>
        SettingsReader.Wrong(written.Key, "Setting.OneOf", SettingsReader.Shown(written.Value), string.Join(", ", Enum.GetNames<T>()));

    /// <summary>The server takes what is no address for a name, and listens for a name on every address of the machine.</summary>
    private static void RefuseWrongAddress(string name, string url)
    {
        if (Parsed(url) is not { } address || address.Scheme is not ("http" or "https") || address.Port is < 0 or > LastPort)
            throw SettingsReader.Wrong(name, "Setting.Address", SettingsReader.Shown(url));
        if (!address.IsUnixPipe && !address.IsNamedPipe && !IsHost(address.Host)) throw SettingsReader.Wrong(name, "Setting.Host", SettingsReader.Shown(address.Host));
    }

    private static BindingAddress? Parsed(string url)
    {
        try
        {
            return BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static bool IsHost(string host) =>
        host is "*" or "+" || IPAddress.TryParse(host, out _) || (Uri.CheckHostName(host) == UriHostNameType.Dns && host.Any(sign => !char.IsAsciiDigit(sign) && sign != '.'));
}

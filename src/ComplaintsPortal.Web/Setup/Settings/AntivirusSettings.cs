using System.Globalization;
using ComplaintsPortal.Casework.Scanning;

namespace ComplaintsPortal.Web.Setup.Settings;

/// <summary>Where clamd listens, as host:port or [IPv6]:port; null: there is no antivirus. And for how many days what it cleared is looked at again.</summary>
public sealed record AntivirusSettings(string? Host, int Port, ScanPlan Plan)
{
    private const string Name = "Antivirus:Clamd";
    private const string RescanName = "Antivirus:RescanDays";

    public static AntivirusSettings Read(SettingsReader settings)
    {
        var plan = new ScanPlan(settings.Whole(RescanName, ScanPlan.UsualDays, 0, 3650));
        if (settings.Text(Name) is not { } text) return new AntivirusSettings(null, 0, plan);
        var colon = text.LastIndexOf(':');
        var host = colon > 0 ? text[..colon] : "";
        var isKnown = host.StartsWith('[') ? Uri.CheckHostName(host) == UriHostNameType.IPv6 : Uri.CheckHostName(host) is UriHostNameType.Dns or UriHostNameType.IPv4;
        return isKnown && int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536
            ? new AntivirusSettings(host.Trim('[', ']'), port, plan)
            : throw SettingsReader.Wrong(Name, "Setting.HostAndPort", SettingsReader.Shown(text));
    }

    public IScanner Scanner() => Host is null ? new NoScanner() : new ClamdScanner(Host, Port);
}

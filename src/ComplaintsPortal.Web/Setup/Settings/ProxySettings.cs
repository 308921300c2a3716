using System.Net;

namespace ComplaintsPortal.Web.Setup.Settings;

/// <summary>The networks whose forwarded headers count; from anywhere else they are ignored.</summary>
public sealed record ProxySettings(IReadOnlyList<IPNetwork> TrustedNetworks)
{
    public const string Name = "Proxy:TrustedNetworks";

    private static readonly char[] Separators = [',', ';', ' '];

    public static ProxySettings Read(SettingsReader settings, IConfiguration configuration)
    {
        var listed = configuration.GetSection(Name).GetChildren().Select(child => child.Value ?? "");
        var written = settings.Text(Name)?.Split(Separators, StringSplitOptions.RemoveEmptyEntries) ?? [];
        return new ProxySettings([.. written.Concat(listed).Select(text => text.Trim()).Where(text => text.Length > 0).Select(Network)]);
    }

    private static IPNetwork Network(string text)
    {
        if (IPNetwork.TryParse(text, out var network))
        {
            return network;
        }

        return IPAddress.TryParse(text, out var address)
            ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : throw SettingsReader.Wrong(Name, "Setting.Network", SettingsReader.Shown(text));
    }
}

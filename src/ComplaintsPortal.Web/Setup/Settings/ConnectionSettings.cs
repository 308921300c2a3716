namespace ComplaintsPortal.Web.Setup.Settings;

/// <summary>How many connections the server holds at once, in all and of one address (of IPv6, one network of 64 bits) (R53).</summary>
public sealed record ConnectionSettings(int InAll, int PerAddress)
{
    public static ConnectionSettings Read(SettingsReader settings)
    {
        var inAll = settings.Whole("Limits:Connections", 1000, 10, 100_000);
        return new ConnectionSettings(inAll, settings.Whole("Limits:ConnectionsPerAddress", Math.Min(100, inAll), 1, inAll));
    }
}

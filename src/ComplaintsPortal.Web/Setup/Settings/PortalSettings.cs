
namespace ComplaintsPortal.Web.Setup.Settings;

/// <summary>The portal's own folder (absolute, created, its owner's alone) and public address, which links in letters use.</summary>
public sealed record PortalSettings(string DataDirectory, Uri? PublicAddress)
{
    public string KeysDirectory => Path.Combine(DataDirectory, "keys");

    public string LogsDirectory => Path.Combine(DataDirectory, "logs");

    /// <summary>Whether visitors come by https, so that cookies may be bound to it.</summary>
    public bool IsHttps => PublicAddress?.Scheme == Uri.UriSchemeHttps;

    public static PortalSettings Read(SettingsReader settings, string contentRoot)
    {
        var folder = Path.GetFullPath(settings.Text("Portal:DataDirectory") ?? "data", contentRoot);
        try
        {
            PrivateFolder.Ensure(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new SettingException("Portal:DataDirectory", ProgramWords.Of("Setting.Folder", folder, e.Message));
        }

        return new PortalSettings(folder, settings.Address("Portal:BaseUrl"));
    }
}

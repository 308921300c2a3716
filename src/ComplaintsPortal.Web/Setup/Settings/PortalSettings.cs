using ComplaintsPortal.Persistence;

namespace ComplaintsPortal.Web.Setup.Settings;

/// <summary>The portal's own folder (absolute, its owner's alone) and public address, which links in letters use.</summary>
public sealed record PortalSettings(string DataDirectory, Uri? PublicAddress)
{
    public const string DataName = "Portal:DataDirectory";

    public const string KeysName = "Portal:KeysDirectory";

    /// <summary>Where <c>server.key</c> is, and of an embedded register the keys of cookies: its owner's alone.</summary>
    public string KeysDirectory { get; init; } = Path.Combine(DataDirectory, "keys");

    public string LogsDirectory => Path.Combine(DataDirectory, "logs");

    /// <summary>Whether visitors come by https, so that cookies may be bound to it.</summary>
    public bool IsHttps => PublicAddress?.Scheme == Uri.UriSchemeHttps;

    public static PortalSettings Read(SettingsReader settings, string contentRoot)
    {
        var portal = new PortalSettings(Path.GetFullPath(settings.Text(DataName) ?? "data", contentRoot), settings.Address("Portal:BaseUrl"));
        if (settings.Text(KeysName) is { } keys) portal = portal with { KeysDirectory = Path.GetFullPath(keys, contentRoot) };
        if (settings.MakesFolders) portal.MakeFolders();
        return portal;
    }

    /// <summary>Makes the folders that are not there yet; refused by the setting that leads to them.</summary>
    public void MakeFolders()
    {
        Make(DataName, DataDirectory);
        Make(KeysDirectory == Path.Combine(DataDirectory, "keys") ? DataName : KeysName, KeysDirectory);
    }

    private static void Make(string name, string folder)
    {
        try
        {
            PrivateFolder.Ensure(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            if (StorageFailure.Is(e)) throw;
            throw new SettingException(name, ProgramWords.Of("Setting.Folder", folder, e.Message.TrimEnd('.')));
        }
    }
}

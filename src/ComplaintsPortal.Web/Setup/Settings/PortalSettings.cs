using ComplaintsPortal.Persistence;

namespace ComplaintsPortal.Web.Setup.Settings;

/// <summary>The portal's own folder (absolute, created, its owner's alone) and public address, which links in letters use.</summary>
public sealed record PortalSettings(string DataDirectory, Uri? PublicAddress)
{
    public const string DataName = "Portal:DataDirectory";

    public const string KeysName = "Portal:KeysDirectory";

    /// <summary>Where <c>server.key</c> is, and of an embedded register the keys of cookies: its owner's alone, created.</summary>
    public string KeysDirectory { get; init; } = Path.Combine(DataDirectory, "keys");

    public string LogsDirectory => Path.Combine(DataDirectory, "logs");

    /// <summary>Whether visitors come by https, so that cookies may be bound to it.</summary>
    public bool IsHttps => PublicAddress?.Scheme == Uri.UriSchemeHttps;

    public static PortalSettings Read(SettingsReader settings, string contentRoot)
    {
        var folder = Made(DataName, FolderIn(settings, contentRoot));
        var portal = new PortalSettings(folder, settings.Address("Portal:BaseUrl"));
        return settings.Text(KeysName) is { } keys
            ? portal with { KeysDirectory = Made(KeysName, Path.GetFullPath(keys, contentRoot)) }
            : portal with { KeysDirectory = Made(DataName, portal.KeysDirectory) };
    }

    /// <summary>The data folder, which need not be there.</summary>
    public static string FolderIn(SettingsReader settings, string contentRoot) => Path.GetFullPath(settings.Text(DataName) ?? "data", contentRoot);

    private static string Made(string name, string folder)
    {
        try
        {
            PrivateFolder.Ensure(folder);
            return folder;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            if (StorageFailure.Is(e)) throw;
            throw new SettingException(name, ProgramWords.Of("Setting.Folder", folder, e.Message.TrimEnd('.')));
        }
    }
}

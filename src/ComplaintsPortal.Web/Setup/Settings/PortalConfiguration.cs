using ComplaintsPortal.Casework.Upkeep.Backups;
using ComplaintsPortal.Web.Verbs;

namespace ComplaintsPortal.Web.Setup.Settings;

/// <summary>All settings, read and validated once before anything else starts.</summary>
public sealed record PortalConfiguration(
    PortalSettings Portal,
    RegisterSettings Register,
    OrganisationSettings Organisation,
    MailSettings Mail,
    AntivirusSettings Antivirus,
    LimitSettings Limits,
    PassingSettings Passing,
    ConnectionSettings Connections,
    ProxySettings Proxy,
    DocumentSettings Documents,
    BackupPlan Backup)
{
    /// <param name="configuration">Where they are written.</param>
    /// <param name="contentRoot">What relative paths start from.</param>
    /// <param name="makesFolders">Whether the folders they name are made, as for serving.</param>
    public static PortalConfiguration Read(IConfiguration configuration, string contentRoot, bool makesFolders = true)
    {
        KnownSettings.RefuseUnknown(configuration);
        var settings = new SettingsReader(configuration) { MakesFolders = makesFolders };
        HostSettings.RefuseWrong(configuration);
        var portal = PortalSettings.Read(settings, contentRoot);
        var limits = LimitSettings.Read(settings);
        return new PortalConfiguration(
            portal,
            RegisterSettings.Read(settings, portal, contentRoot),
            OrganisationSettings.Read(settings, contentRoot),
            MailSettings.Read(settings, portal, contentRoot),
            AntivirusSettings.Read(settings),
            limits,
            PassingSettings.Read(settings, limits),
            ConnectionSettings.Read(settings),
            ProxySettings.Read(settings, configuration),
            DocumentSettings.Read(settings),
            BackupSettings.Read(settings, portal, contentRoot));
    }
}

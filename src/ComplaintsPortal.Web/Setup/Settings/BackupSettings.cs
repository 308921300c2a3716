using ComplaintsPortal.Casework.Upkeep.Backups;

namespace ComplaintsPortal.Web.Setup.Settings;

/// <summary>The backups the portal makes by itself (of the embedded database; a server's are its own tools' business).</summary>
public static class BackupSettings
{
    public const string DirectoryName = "Backup:Directory";

    public static BackupPlan Read(SettingsReader settings, PortalSettings portal, string contentRoot) => new(
        settings.Text(DirectoryName) is { } folder ? settings.Folder(DirectoryName, Path.GetFullPath(folder, contentRoot)) : Path.Combine(portal.DataDirectory, "backups"),
        settings.Whole("Backup:Keep", 7, 0, 366),
        settings.Whole("Backup:KeepWeeks", 4, 0, 520),
        settings.Whole("Backup:Hour", 2, 0, 23));
}

using ComplaintsPortal.Web.Setup.Settings;

namespace ComplaintsPortal.Web.Setup;

/// <summary>The portal's own folders. Serving makes them with its settings; a verb once it has something to put there, so that one that is refused leaves none.</summary>
public static class PortalFolders
{
    public static void MakeFolders(this IServiceProvider services)
    {
        var portal = services.GetRequiredService<PortalSettings>();
        portal.MakeFolders();
        Log.HasFolder(portal.LogsDirectory);
    }
}

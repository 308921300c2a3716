using ComplaintsPortal.Web.Setup.Settings;
using Microsoft.AspNetCore.DataProtection;

namespace ComplaintsPortal.Web.Setup;

/// <summary>ASP.NET's keys (cookies, tokens, invitations), in a private folder beside the database and not in it. Whoever
/// restores a backup without them ends every session and invitation.</summary>
public static class Keys
{
    public static void AddKeys(this WebApplicationBuilder builder, PortalSettings portal)
    {
        PrivateFolder.Ensure(portal.KeysDirectory);
        var keys = builder.Services.AddDataProtection()
            .SetApplicationName("ComplaintsPortal")
            .PersistKeysToFileSystem(new DirectoryInfo(portal.KeysDirectory));
        if (OperatingSystem.IsWindows())
        {
            keys.ProtectKeysWithDpapi();
        }
    }
}

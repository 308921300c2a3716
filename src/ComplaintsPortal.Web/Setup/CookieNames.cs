using ComplaintsPortal.Web.Setup.Settings;

namespace ComplaintsPortal.Web.Setup;

/// <summary>Every cookie of the portal: not read by scripts, not sent from other sites; by https bound to this very host.</summary>
public static class CookieNames
{
    public static void Apply(CookieBuilder cookie, string name, PortalSettings portal, SameSiteMode sameSite = SameSiteMode.Strict)
    {
        cookie.Name = portal.IsHttps ? "__Host-" + name : name;
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
        cookie.SameSite = sameSite;
        cookie.Path = "/";
        cookie.SecurePolicy = portal.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }
}

using System.Security.Cryptography;
using ComplaintsPortal.Casework.Tracking;
using ComplaintsPortal.Web.Setup;
using ComplaintsPortal.Web.Setup.Settings;
using Microsoft.AspNetCore.DataProtection;

namespace ComplaintsPortal.Web.Tracking;

/// <summary>Who has shown a secret may look at that one case for an hour, by a sealed cookie; no account (R31, R32).</summary>
public sealed class TrackingSession(IDataProtectionProvider protection, PortalSettings portal, TimeProvider clock)
{
    private static readonly TimeSpan Length = TimeSpan.FromHours(1);
    private readonly IDataProtector _seal = protection.CreateProtector("tracking");

    public void Open(HttpContext visit, TrackedCase found)
    {
        var until = clock.GetUtcNow().Add(Length).ToUnixTimeSeconds();
        var cookie = Cookie();
        visit.Response.Cookies.Append(cookie.Name!, _seal.Protect($"{found.ComplaintId:N} {found.Reference} {until}"), cookie.Build(visit));
    }

    /// <summary>The case in sight; null without a session, after its hour, or with a cookie that is not ours.</summary>
    public TrackedCase? Of(HttpContext visit)
    {
        try
        {
            var parts = visit.Request.Cookies[Cookie().Name!] is { Length: > 0 } carried ? _seal.Unprotect(carried).Split(' ') : [];
            return parts.Length == 3 && long.Parse(parts[2], null) > clock.GetUtcNow().ToUnixTimeSeconds()
                ? new TrackedCase(Guid.ParseExact(parts[0], "N"), parts[1])
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Close(HttpContext visit)
    {
        var cookie = Cookie();
        visit.Response.Cookies.Delete(cookie.Name!, cookie.Build(visit));
    }

    private CookieBuilder Cookie()
    {
        var cookie = new CookieBuilder();
        CookieNames.Apply(cookie, "suivi", portal);
        return cookie;
    }
}

using System.Security.Claims;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence.Staff;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace ComplaintsPortal.Web.Shared.Access;

/// <summary>The member of staff behind a request: who acts, and what they may.</summary>
public static class SignedIn
{
    private const string RoleClaim = "role";
    private const string StampClaim = "stamp";

    public static ClaimsPrincipal As(StaffMember member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return new ClaimsPrincipal(new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, member.Id.ToString()),
                new Claim(ClaimTypes.Name, member.Name),
                new Claim(RoleClaim, member.Role.ToString()),
                new Claim(StampClaim, member.SecurityStamp ?? ""),
            ],
            CookieAuthenticationDefaults.AuthenticationScheme));
    }

    /// <summary>Who acts; fails for a stranger, whom authorisation never lets come this far.</summary>
    public static Actor Actor(this ClaimsPrincipal user) =>
        user.StaffId() is { } id && user.Role() is { } role
            ? Domain.Complaints.Actor.Staff(id, user.Identity?.Name ?? "", role)
            : throw new InvalidOperationException("Nobody is signed in.");

    public static Guid? StaffId(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    public static Role? Role(this ClaimsPrincipal user) =>
        Enum.TryParse<Role>(user.FindFirstValue(RoleClaim), out var role) ? role : null;

    /// <summary>For views: whether to show what leads to a page that asks for this power.</summary>
    public static bool May(this ClaimsPrincipal user, Power power) => user.Role() is { } role && Powers.Allows(role, power);

    public static string Stamp(this ClaimsPrincipal user) => user.FindFirstValue(StampClaim) ?? "";
}

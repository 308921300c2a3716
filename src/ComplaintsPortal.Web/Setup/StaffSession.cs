using ComplaintsPortal.Casework;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Web.Setup.Settings;
using ComplaintsPortal.Web.Shared.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Setup;

/// <summary>A session of staff: asked of the register at every request, so that disabling, a new role, a new password or the
/// end date ends it at once.</summary>
public sealed class StaffSession(RegisterContext register, OfficeClock clock, RegisterSettings settings, EstablishOrganisation organisation)
{
    /// <summary>Ends the session of whoever may not go on.</summary>
    public async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        // What a colleague just saved on another instance must not look lost on this one.
        if (settings.IsServer) await organisation.FollowAsync(context.HttpContext.RequestAborted);
        var user = context.Principal!;
        var id = user.StaffId();
        var member = await register.Staff.AsNoTracking()
            .Where(staff => staff.Id == id)
            .Select(staff => new { staff.SecurityStamp, staff.Disabled, staff.Until })
            .SingleOrDefaultAsync(context.HttpContext.RequestAborted);
        if (member is null || member.SecurityStamp != user.Stamp() || !StaffRules.MaySignIn(member.Disabled, member.Until, clock.Today))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        }
    }
}

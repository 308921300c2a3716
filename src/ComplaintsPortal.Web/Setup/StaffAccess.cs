using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Account.FirstAdministrator;
using ComplaintsPortal.Web.BackOffice.Staff;
using ComplaintsPortal.Web.Setup.Settings;
using ComplaintsPortal.Web.Shared.Access;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace ComplaintsPortal.Web.Setup;

/// <summary>Who may come in: nobody by default, staff by their powers.</summary>
public static class StaffAccess
{
    private static readonly TimeSpan SessionHolds = TimeSpan.FromHours(8);

    public static void AddStaffAccess(this WebApplicationBuilder builder, PortalConfiguration settings)
    {
        builder.Services.AddScoped<StaffSession>().AddScoped<StaffQueries>();
        builder.Services.AddSingleton<FirstAdministratorLink>();
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            // Lax and not Strict: a link in an e-mail to a colleague must find the session.
            CookieNames.Apply(options.Cookie, "compte", settings.Portal, SameSiteMode.Lax);
            options.LoginPath = "/compte/connexion";
            options.ReturnUrlParameter = "retour";
            options.ExpireTimeSpan = SessionHolds;
            options.SlidingExpiration = true;
            options.Events = new StaffCookieEvents();
        });
        var policies = builder.Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        foreach (var power in Enum.GetValues<Power>())
        {
            policies.AddPolicy(RequiresAttribute.PolicyOf(power), policy =>
                policy.RequireAuthenticatedUser().RequireAssertion(asked => asked.User.May(power)));
        }
    }

    public static void UseStaffAccess(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
    }
}

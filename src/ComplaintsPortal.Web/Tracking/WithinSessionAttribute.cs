using ComplaintsPortal.Web.Shared.Pages;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ComplaintsPortal.Web.Tracking;

/// <summary>Without a tracking session the way leads to the page that opens one, before anything of what was sent is read (R53).</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class WithinSessionAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    /// <summary>Before whatever reads the form.</summary>
    public int Order => -1000;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var visit = context.HttpContext;
        if (visit.RequestServices.GetRequiredService<TrackingSession>().Of(visit) is null)
            context.Result = new SeeOtherResult(visit.Request.PathBase + "/suivi");
    }
}

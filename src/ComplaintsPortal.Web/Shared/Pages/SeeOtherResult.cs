using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Shared.Pages;

/// <summary>303: what was posted is done, go and look there; going back never sends it again.</summary>
public sealed class SeeOtherResult(string address) : ActionResult
{
    public string Address { get; } = address;

    public override void ExecuteResult(ActionContext context)
    {
        context.HttpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.HttpContext.Response.Headers.Location = Address;
    }
}

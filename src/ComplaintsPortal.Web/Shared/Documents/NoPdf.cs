using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Shared.Documents;

/// <summary>Where no engine prints PDF: 503, and the same document as a page.</summary>
public static class NoPdf
{
    public static ViewResult NoPdfYet(this Controller controller, string samePage)
    {
        controller.Response.Headers.RetryAfter = "86400";
        var page = controller.View("/Shared/NoPdf.cshtml", samePage);
        page.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return page;
    }
}

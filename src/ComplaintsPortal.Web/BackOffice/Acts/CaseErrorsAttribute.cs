using ComplaintsPortal.Casework.Acts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ComplaintsPortal.Web.BackOffice.Acts;

/// <summary>A case that does not exist, or is not open to the reader, is an ordinary 404 and no failure of the portal.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CaseErrorsAttribute : ExceptionFilterAttribute
{
    public override void OnException(ExceptionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Exception is NoSuchCaseException) context.Result = new NotFoundResult();
    }
}

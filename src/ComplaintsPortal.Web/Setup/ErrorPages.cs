namespace ComplaintsPortal.Web.Setup;

/// <summary>Every refusal and failure is a French page with the way to reach the organisation; never a stack trace.</summary>
public static class ErrorPages
{
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/erreur/500", AllowStatusCode404Response = true });
        app.UseStatusCodePagesWithReExecute("/erreur/{0}");
    }
}

using System.Data.Common;
using System.Text.Encodings.Web;
using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Persistence;

namespace ComplaintsPortal.Web.Setup;

/// <summary>Every refusal and failure is a French page with the way to reach the organisation; never a stack trace.</summary>
public static class ErrorPages
{
    private static readonly string[] NotAllowed = ["not-allowed", "person-concerned", "confidential"];

    public static void UseErrorPages(this WebApplication app)
    {
        app.Use(LastResort);
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/erreur/500",
            AllowStatusCode404Response = true,
            StatusCodeSelector = StatusOf,
        });
        app.UseStatusCodePagesWithReExecute("/erreur/{0}");
    }

    /// <summary>A register that cannot be reached just now is 503: trying again later helps. What the domain or the server refuses keeps its own status.</summary>
    private static int StatusOf(Exception failure) => failure switch
    {
        BadHttpRequestException refused => refused.StatusCode,
        NoSuchCaseException => StatusCodes.Status404NotFound,
        ConflictException => StatusCodes.Status409Conflict,
        RefusedException refused => NotAllowed.Contains(refused.Refusal.Code) ? StatusCodes.Status403Forbidden : StatusCodes.Status409Conflict,
        DbException or TimeoutException => StatusCodes.Status503ServiceUnavailable,
        _ when failure.InnerException is DbException || StorageFailure.Is(failure) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>How to call, from memory; no number where the profile has none or was never read.</summary>
    private static string Telephone(HttpContext context)
    {
        if (context.RequestServices.GetService<CurrentOrganisation>() is not { IsKnown: true, Profile: var house }) return "";
        return (house.Channels.Telephone?.Numbers ?? house.Phones) is [var number, ..] ? ProgramWords.Of("Error.LastResort.Call", HtmlEncoder.Default.Encode(number)) : "";
    }

    /// <summary>When even the error page fails (its organisation is in the register, too), a sentence without layout.</summary>
    private static async Task LastResort(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync(ProgramWords.Of("Error.LastResort", Telephone(context)));
        }
    }
}

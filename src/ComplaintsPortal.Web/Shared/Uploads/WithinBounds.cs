using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ComplaintsPortal.Web.Shared.Uploads;

/// <summary>A form beyond its bounds never reaches an act (R53): it comes back with a sentence where its page can show it, and otherwise as the page of
/// refusals, which shows what was typed too. Before the anti-forgery, whose sentence would speak of a page open for long.</summary>
internal sealed class WithinBounds(Words words) : IAsyncAuthorizationFilter, IActionFilter, IOrderedFilter
{
    public int Order => 0;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        if (Feature(context) is not { HasFormContentType: true, Form: null } feature || ReadsItself(context)) return;
        await feature.ReadFormAsync(context.HttpContext.RequestAborted);
        if (IsOver(feature) && !context.ActionDescriptor.EndpointMetadata.OfType<ComesBackAttribute>().Any())
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
    }

    public void OnActionExecuting(ActionExecutingContext context)
    {
        if (Feature(context) is not { Posted: { } posted } feature || !IsOver(feature)) return;
        posted.SayOver(context.ModelState, words);
        if (posted.State != PostedFormState.Whole) context.ModelState.AddModelError("", words[posted.State == PostedFormState.Broken ? "Complaint.Sending.Broken" : "Form.TooLarge"]);
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }

    private static PostedFormFeature? Feature(ActionContext context) => context.HttpContext.Features.Get<IFormFeature>() as PostedFormFeature;

    private static bool IsOver(PostedFormFeature feature) =>
        feature.Posted is { } posted && (posted.Over.Count > 0 || posted.State is PostedFormState.TooLarge or PostedFormState.Broken);

    private static bool ReadsItself(AuthorizationFilterContext context) => context.ActionDescriptor.EndpointMetadata.OfType<IgnoreAntiforgeryTokenAttribute>().Any();
}

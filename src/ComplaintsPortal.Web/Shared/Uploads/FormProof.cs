using ComplaintsPortal.Web.Setup;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace ComplaintsPortal.Web.Shared.Uploads;

/// <summary>Whether a form is the portal's own, shown to the very visitor who sends it (R53).</summary>
public sealed class FormProof(FormTokens tokens, IAntiforgery forgery)
{
    /// <summary>Asked of the fields read so far: the portal's forms put both marks first.</summary>
    public async Task<bool> HoldsAsync(HttpContext visit, PostedForm posted)
    {
        ArgumentNullException.ThrowIfNull(posted);
        Show(visit, posted);
        return tokens.Read(posted.Text(FormTokens.Field)) is not null && await forgery.IsRequestValidAsync(visit);
    }

    /// <summary>Whoever asks for the form (the anti-forgery, the page of a failure) finds what was read of it and never reads it by itself.</summary>
    public static void Show(HttpContext visit, PostedForm posted)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(posted);
        visit.Features.Set<IFormFeature>(new FormFeature(new FormCollection(new Dictionary<string, Microsoft.Extensions.Primitives.StringValues>(posted.Fields, StringComparer.OrdinalIgnoreCase))));
    }
}

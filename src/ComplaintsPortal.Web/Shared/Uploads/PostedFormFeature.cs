using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;

namespace ComplaintsPortal.Web.Shared.Uploads;

/// <summary>Whoever asks a request for its form (MVC, the anti-forgery, the page of a failure) gets what the portal's own reader reads of it, within its bounds (R53).</summary>
internal sealed class PostedFormFeature(HttpContext visit, PostedFormReader reader) : IFormFeature
{
    public bool HasFormContentType => Form is not null || FormTypes.IsForm(visit.Request.ContentType);

    public IFormCollection? Form { get; set; }

    /// <summary>What was read; null before anybody asked.</summary>
    public PostedForm? Posted { get; private set; }

    public IFormCollection ReadForm() => ReadFormAsync(visit.RequestAborted).GetAwaiter().GetResult();

    public async Task<IFormCollection> ReadFormAsync(CancellationToken cancellationToken)
    {
        if (Form is not null) return Form;
        if (!HasFormContentType) throw new InvalidOperationException("This is no form.");
        Posted = await reader.ReadFieldsAsync(visit, BoundsOf(visit.GetEndpoint()));
        return Form = new FormCollection(new Dictionary<string, Microsoft.Extensions.Primitives.StringValues>(Posted.Fields, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Strangers' forms hold some lines, unless their page says otherwise.</summary>
    private static FormBounds BoundsOf(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<IAllowAnonymous>() is not null && endpoint.Metadata.GetMetadata<LongTextsAttribute>() is null
            ? FormBounds.Short
            : FormBounds.Long;
}

using Microsoft.Net.Http.Headers;

namespace ComplaintsPortal.Web.Shared.Uploads;

/// <summary>The two ways in which a browser writes a form.</summary>
internal static class FormTypes
{
    public const string Lines = "application/x-www-form-urlencoded";
    public const string Parts = "multipart/form-data";

    public static bool IsForm(string? contentType) => MediaTypeHeaderValue.TryParse(contentType, out var type)
        && (type.MediaType.Equals(Lines, StringComparison.OrdinalIgnoreCase) || type.MediaType.Equals(Parts, StringComparison.OrdinalIgnoreCase));
}

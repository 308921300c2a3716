using ComplaintsPortal.Persistence.Files;

namespace ComplaintsPortal.Web.Shared.Uploads;

/// <summary>A file as it was sent: its bytes lie in a temporary file of the portal's own folder, gone with the request.</summary>
/// <param name="Field">The form's field.</param>
/// <param name="Name">The name the browser gave; never trusted.</param>
/// <param name="Length">How long it was, in bytes, kept or not.</param>
/// <param name="Content">The bytes; null where they were read and not kept.</param>
public sealed record PostedFile(string Field, string Name, long Length, Stream? Content)
{
    /// <summary>Why they were not kept.</summary>
    public PassingRefusal? Refusal { get; init; }
}

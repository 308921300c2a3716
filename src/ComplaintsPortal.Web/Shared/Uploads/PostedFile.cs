namespace ComplaintsPortal.Web.Shared.Uploads;

/// <summary>A file as it was sent: its bytes lie in a temporary file of the portal's own folder, gone with the request.</summary>
/// <param name="Field">The form's field.</param>
/// <param name="Name">The name the browser gave; never trusted.</param>
/// <param name="Content">The bytes; null where the file was longer than allowed and not kept.</param>
public sealed record PostedFile(string Field, string Name, Stream? Content);

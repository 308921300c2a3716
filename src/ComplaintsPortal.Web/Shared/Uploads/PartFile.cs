namespace ComplaintsPortal.Web.Shared.Uploads;

/// <summary>A file while it comes in.</summary>
/// <param name="Field">The form's field.</param>
/// <param name="Name">The name the browser gave, cut; never trusted.</param>
/// <param name="Body">Its bytes, forward only.</param>
internal sealed record PartFile(string Field, string Name, Stream Body);

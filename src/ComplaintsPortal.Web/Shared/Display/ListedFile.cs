using ComplaintsPortal.Domain;

namespace ComplaintsPortal.Web.Shared.Display;

/// <summary>A file as a list shows it. <paramref name="Address"/>: where it is downloaded; null where it can't be.
/// <paramref name="Withheld"/>: why its content is held back, where that is to be said.</summary>
public sealed record ListedFile(string Name, long Bytes, string? Address = null, string? Sha256 = null, Refusal? Withheld = null);

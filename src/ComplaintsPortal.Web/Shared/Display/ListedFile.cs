namespace ComplaintsPortal.Web.Shared.Display;

/// <summary>A file as a list shows it. <paramref name="Address"/>: where it is downloaded; null where it can't be.</summary>
public sealed record ListedFile(string Name, long Bytes, string? Address = null, string? Sha256 = null);

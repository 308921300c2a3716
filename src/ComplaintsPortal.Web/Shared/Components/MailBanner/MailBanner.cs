using ComplaintsPortal.Casework.Letters;

namespace ComplaintsPortal.Web.Shared.Components.MailBanner;

/// <param name="Broken">The lines that can't be used.</param>
/// <param name="InFolder">Whether letters lie in the pickup folder.</param>
/// <param name="Folder">Where that is, for those who may know; null for the others.</param>
/// <param name="SaysWhy">Whether the reader can do something about a broken line.</param>
public sealed record MailBanner(IReadOnlyList<BrokenLine> Broken, bool InFolder, string? Folder, bool SaysWhy);

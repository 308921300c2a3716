namespace ComplaintsPortal.Web.Shared.Components.MailBanner;

/// <param name="Folder">Where the messages lie, for those who may know; null for the others.</param>
public sealed record MailBanner(string? Folder);

namespace ComplaintsPortal.Web.Shared.Uploads;

/// <summary>More was sent than the portal reads.</summary>
internal sealed class BodyTooLongException : IOException;

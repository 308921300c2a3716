namespace ComplaintsPortal.Web.Shared.Pages;

/// <summary>One step of the way back to the start.</summary>
public sealed record Crumb(string Text, string Address);

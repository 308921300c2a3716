namespace ComplaintsPortal.Web.Shared.Uploads;

/// <summary>The forms of a page that strangers may open hold texts of several pages, not only lines (R53).</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class LongTextsAttribute : Attribute;

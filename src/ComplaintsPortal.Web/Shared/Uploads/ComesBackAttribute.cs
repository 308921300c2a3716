namespace ComplaintsPortal.Web.Shared.Uploads;

/// <summary>The action asks ModelState before it does anything and answers a wrong form with the form, so that one beyond its bounds can come back with
/// what was read of it. Others answer with the page of refusals, which shows it too.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ComesBackAttribute : Attribute;

namespace ComplaintsPortal.Web.Tracking.Enter;

/// <param name="Form">What was typed.</param>
/// <param name="IsAsked">The same answer whether or not there was anything to send.</param>
public sealed record RecoverPage(RecoverForm Form, bool IsAsked = false);

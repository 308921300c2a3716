namespace ComplaintsPortal.Web.Setup;

/// <summary>A start beside another portal on the same embedded register. No wrong setting: it may be gone at the next try.</summary>
public sealed class AlreadyServedException(string folder) : Exception(ProgramWords.Of("Serve.AlreadyServed", folder));

namespace ComplaintsPortal.Casework.Acts;

/// <summary>There is no such case, or none for this reader: the page answers 404 either way.</summary>
public sealed class NoSuchCaseException : Exception;

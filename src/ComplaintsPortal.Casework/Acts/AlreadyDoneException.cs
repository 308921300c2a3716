namespace ComplaintsPortal.Casework.Acts;

/// <summary>The same form came before and what it asks for is done; nothing is done again.</summary>
public sealed class AlreadyDoneException : Exception;

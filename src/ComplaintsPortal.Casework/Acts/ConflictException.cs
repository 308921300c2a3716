namespace ComplaintsPortal.Casework.Acts;

/// <summary>Somebody else changed it since it was read; the page shows both texts and loses neither.</summary>
public sealed class ConflictException : Exception;

namespace ComplaintsPortal.Persistence;

/// <summary>A value of the register is not what its column can hold, and what could not be read is no one case's.</summary>
public sealed class UnreadableRegisterException(Exception cause) : Exception(cause.Message, cause);

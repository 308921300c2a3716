namespace ComplaintsPortal.Casework.Mailroom;

/// <summary>A file within a message, as it lies there.</summary>
/// <param name="Number">Its place among the message's files, from zero.</param>
/// <param name="Name">As it would be kept.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="MediaType">Found in its content; null for a type that the portal does not take, which leaves only within the raw message.</param>
public sealed record MessageFile(int Number, string Name, long Bytes, string? MediaType);

namespace ComplaintsPortal.Persistence.Files;

/// <summary>A file of a form, on its way into the register.</summary>
/// <param name="Token">The form's one-time token.</param>
/// <param name="Origin">Under what mark its sender's share is counted.</param>
/// <param name="Name">As it is kept.</param>
/// <param name="ContentType">The type found in the content.</param>
/// <param name="Content">From its first byte; its length is known.</param>
public sealed record PassingFile(string Token, string Origin, string Name, string ContentType, Stream Content);

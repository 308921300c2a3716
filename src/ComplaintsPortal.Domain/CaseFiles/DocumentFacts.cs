namespace ComplaintsPortal.Domain.CaseFiles;

/// <summary>What is known of a file once it has been read: shown name, sniffed media type, length in bytes, SHA-256 in lower-case hexadecimal.</summary>
public sealed record DocumentFacts(string Name, string MediaType, long Length, string Sha256);

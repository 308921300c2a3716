namespace ComplaintsPortal.Domain.Organisation;

/// <summary>Complaints by telephone, always followed by a written confirmation (R6). Hours are free words, null when unknown.</summary>
public sealed record TelephoneChannel(IReadOnlyList<string> Numbers, string? Hours);

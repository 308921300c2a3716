namespace ComplaintsPortal.Domain.Organisation;

/// <summary>The facts of the privacy notice (GDPR 13 and 14, R42).</summary>
/// <param name="ContactEmail">Where rights are exercised.</param>
/// <param name="Recipients">Who receives the data beside the staff who handle complaints.</param>
/// <param name="DataLocation">Where the data lie, in words; null when unknown.</param>
public sealed record Privacy(
    string? ContactEmail,
    string? OfficerName,
    string? OfficerContact,
    IReadOnlyList<string> Recipients,
    string? DataLocation);

namespace ComplaintsPortal.Domain.Organisation;

/// <summary>A postal address as it is written on an envelope: the lines above, then postal code and city.</summary>
public sealed record Address(IReadOnlyList<string> Lines, string PostalCode, string City)
{
    /// <summary>On one line: lines, then postal code and city, separated by commas.</summary>
    public string OnOneLine() => string.Join(", ", [.. Lines, $"{PostalCode} {City}".Trim()]);
}

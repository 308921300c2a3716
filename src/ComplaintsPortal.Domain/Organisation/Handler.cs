namespace ComplaintsPortal.Domain.Organisation;

/// <summary>The person who handles complaints and owns new arrivals. <paramref name="Named"/>: the public pages name them (R45).</summary>
public sealed record Handler(string Name, string Title, string? Email, bool Named);

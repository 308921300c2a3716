namespace ComplaintsPortal.Domain.Organisation;

/// <summary>Who hosts the portal (LCEN, article 1-1).</summary>
public sealed record Hosting(string Name, string Address, string? Phone);

namespace ComplaintsPortal.Domain.Organisation;

/// <summary>Another body a person can turn to, and for what (R26).</summary>
public sealed record OtherRoute(string Name, string ForWhat, string? Website, string? Contact);

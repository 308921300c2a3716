namespace ComplaintsPortal.Web.Shared.Documents;

/// <summary>What opens the case again, for the complainant's own documents: never in what the organisation keeps (R32).</summary>
public sealed record WayBack(string Reference, string Code);

using ComplaintsPortal.Domain;

namespace ComplaintsPortal.Web.BackOffice.Case;

/// <summary>A document that was asked for and stays shut, with why.</summary>
public sealed record WithheldPage(string Reference, string Name, Refusal Why);

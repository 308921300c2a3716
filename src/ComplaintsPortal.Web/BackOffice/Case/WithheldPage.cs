using ComplaintsPortal.Domain;

namespace ComplaintsPortal.Web.BackOffice.Case;

/// <summary>A document that was asked for and stays shut, with why.</summary>
public sealed record WithheldPage(string Reference, Guid Id, string Name, Refusal Why)
{
    public bool IsApart => Why.Code == "file-infected";
}

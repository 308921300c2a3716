namespace ComplaintsPortal.Domain.Organisation;

/// <summary>The facts of the legal notice; what is unknown is null, and the page says nothing in its place.</summary>
public sealed record LegalNotice(
    string? LegalForm,
    string? Capital,
    string? Siret,
    string? TradeRegister,
    string? VatNumber,
    string? PublicationDirector,
    Hosting? Hosting);

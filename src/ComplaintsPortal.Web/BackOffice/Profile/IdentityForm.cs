using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Web.BackOffice.Profile;

/// <summary>Who the organisation is and how it is reached.</summary>
public sealed record IdentityForm : IProfileSection
{
    public string? Name { get; init; }

    public string? LegalName { get; init; }

    public string? AddressLines { get; init; }

    public string? PostalCode { get; init; }

    public string? City { get; init; }

    public string? Emails { get; init; }

    public string? Phones { get; init; }

    public string? Website { get; init; }

    public string? DeclarationNumber { get; init; }

    public string? DeclarationAuthority { get; init; }

    public string? AccentColour { get; init; }

    public static IReadOnlyList<(string Path, string Field)> Fields { get; } =
    [
        ("$.name", nameof(Name)),
        ("$.legalName", nameof(LegalName)),
        ("$.accentColour", nameof(AccentColour)),
        ("$.website", nameof(Website)),
        ("$.emails", nameof(Emails)),
    ];

    public static IdentityForm Of(OrganisationProfile profile) => new()
    {
        Name = profile.Name,
        LegalName = profile.LegalName,
        AddressLines = Typed.Lined(profile.Address.Lines),
        PostalCode = profile.Address.PostalCode,
        City = profile.Address.City,
        Emails = Typed.Lined(profile.Emails),
        Phones = Typed.Lined(profile.Phones),
        Website = profile.Website,
        DeclarationNumber = profile.Declaration?.Number,
        DeclarationAuthority = profile.Declaration?.Authority,
        AccentColour = profile.AccentColour,
    };

    public OrganisationProfile Apply(OrganisationProfile profile) => profile with
    {
        Name = Typed.Text(Name) ?? "",
        LegalName = Typed.Text(LegalName) ?? "",
        Address = new Address(Typed.Lines(AddressLines), Typed.Text(PostalCode) ?? "", Typed.Text(City) ?? ""),
        Emails = Typed.Lines(Emails),
        Phones = Typed.Lines(Phones),
        Website = Typed.Text(Website),
        Declaration = Typed.Text(DeclarationNumber) is { } number ? new Declaration(number, Typed.Text(DeclarationAuthority) ?? "") : null,
        AccentColour = Typed.Text(AccentColour) ?? "",
    };
}

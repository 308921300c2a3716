using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Web.BackOffice.Profile;

/// <summary>The facts of the legal notice, the privacy notice and the accessibility statement (R42, R52).</summary>
public sealed record NoticesForm : IProfileSection
{
    public string? LegalForm { get; init; }

    public string? Capital { get; init; }

    public string? Siret { get; init; }

    public string? TradeRegister { get; init; }

    public string? VatNumber { get; init; }

    public string? PublicationDirector { get; init; }

    public string? HostName { get; init; }

    public string? HostAddress { get; init; }

    public string? HostPhone { get; init; }

    public string? PrivacyEmail { get; init; }

    public string? OfficerName { get; init; }

    public string? OfficerContact { get; init; }

    public string? Recipients { get; init; }

    public string? DataLocation { get; init; }

    public string? AccessibilityEmail { get; init; }

    public DateOnly? AuditOn { get; init; }

    public string? AuditBy { get; init; }

    public string? AuditStandard { get; init; }

    public int? AuditPercent { get; init; }

    public string? Shortcomings { get; init; }

    public static IReadOnlyList<(string Path, string Field)> Fields { get; } =
    [
        ("$.legalNotice", nameof(LegalForm)),
        ("$.privacy", nameof(PrivacyEmail)),
        ("$.accessibility", nameof(AccessibilityEmail)),
    ];

    public static NoticesForm Of(OrganisationProfile profile) => new()
    {
        LegalForm = profile.LegalNotice.LegalForm,
        Capital = profile.LegalNotice.Capital,
        Siret = profile.LegalNotice.Siret,
        TradeRegister = profile.LegalNotice.TradeRegister,
        VatNumber = profile.LegalNotice.VatNumber,
        PublicationDirector = profile.LegalNotice.PublicationDirector,
        HostName = profile.LegalNotice.Hosting?.Name,
        HostAddress = profile.LegalNotice.Hosting?.Address,
        HostPhone = profile.LegalNotice.Hosting?.Phone,
        PrivacyEmail = profile.Privacy.ContactEmail,
        OfficerName = profile.Privacy.OfficerName,
        OfficerContact = profile.Privacy.OfficerContact,
        Recipients = Typed.Lined(profile.Privacy.Recipients),
        DataLocation = profile.Privacy.DataLocation,
        AccessibilityEmail = profile.Accessibility.ContactEmail,
        AuditOn = profile.Accessibility.Audit?.On,
        AuditBy = profile.Accessibility.Audit?.By,
        AuditStandard = profile.Accessibility.Audit?.Standard,
        AuditPercent = profile.Accessibility.Audit?.PercentMet,
        Shortcomings = Typed.Lined(profile.Accessibility.Audit?.Shortcomings),
    };

    public OrganisationProfile Apply(OrganisationProfile profile) => profile with
    {
        LegalNotice = new LegalNotice(
            Typed.Text(LegalForm),
            Typed.Text(Capital),
            Typed.Text(Siret),
            Typed.Text(TradeRegister),
            Typed.Text(VatNumber),
            Typed.Text(PublicationDirector),
            Typed.Text(HostName) is { } host ? new Hosting(host, Typed.Text(HostAddress) ?? "", Typed.Text(HostPhone)) : null),
        Privacy = new Privacy(Typed.Text(PrivacyEmail), Typed.Text(OfficerName), Typed.Text(OfficerContact), Typed.Lines(Recipients), Typed.Text(DataLocation)),
        Accessibility = new Accessibility(Typed.Text(AccessibilityEmail), AuditOn is { } on
            ? new AccessibilityAudit(on, Typed.Text(AuditBy) ?? "", Typed.Text(AuditStandard) ?? "", Math.Clamp(AuditPercent ?? 0, 0, 100)) { Shortcomings = Typed.Lines(Shortcomings) }
            : null),
    };
}

using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Web.BackOffice.Profile;

/// <summary>How long cases are kept, and why (R39).</summary>
public sealed record RetainedForm : IProfileSection
{
    public int Years { get; init; }

    public string? Justification { get; init; }

    public static IReadOnlyList<(string Path, string Field)> Fields { get; } =
    [
        ("$.retention.years", nameof(Years)),
        ("$.retention", nameof(Justification)),
    ];

    public static RetainedForm Of(OrganisationProfile profile) => new()
    {
        Years = profile.Retention.Years,
        Justification = profile.Retention.Justification,
    };

    public OrganisationProfile Apply(OrganisationProfile profile) => profile with
    {
        Retention = new Retention(Years, Typed.Text(Justification)),
    };
}

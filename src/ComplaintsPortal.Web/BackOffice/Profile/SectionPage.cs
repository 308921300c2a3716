namespace ComplaintsPortal.Web.BackOffice.Profile;

/// <summary>A section with the version of the profile it was read from.</summary>
public sealed record SectionPage<TForm>(TForm Form, int Version) : ISectionPage
{
    public IReadOnlyList<SectionDifference> Differences { get; init; } = [];
}

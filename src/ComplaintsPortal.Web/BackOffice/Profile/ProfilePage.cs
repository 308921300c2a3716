using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Web.BackOffice.Profile;

/// <summary>The organisation's settings at a glance: what is left to settle, the sections, the versions.</summary>
public sealed record ProfilePage(
    OrganisationProfile Profile, int Version, IReadOnlyList<SavedVersion> Profiles, IReadOnlyList<SavedVersion> Procedures, IReadOnlyDictionary<Guid, string> Names,
    BackupsPage Backups)
{
    /// <summary>The words of the sections' addresses, each with its name.</summary>
    public static IReadOnlyList<(string Word, string Name)> Sections { get; } =
    [
        ("identite", "Identity"),
        ("voies", "Ways"),
        ("delais", "Delays"),
        ("formulaire", "Fields"),
        ("recours", "Recourses"),
        ("conservation", "Retained"),
        ("engagements", "Promises"),
        ("mentions", "Notices"),
        ("procedure", "ProcedureText"),
    ];

    public IReadOnlyList<StandingWarning> Warnings { get; } = ProfileCheck.Warnings(Profile);

    public string? NameOf(Guid? staffId) => staffId is { } id ? Names.GetValueOrDefault(id) : null;
}

using ComplaintsPortal.Domain.Completeness;
using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Casework.Organisation;

/// <summary>The organisation's profile in force, held in memory; a new version replaces it whole.</summary>
public sealed class CurrentOrganisation
{
    private readonly Lock _turn = new();
    private volatile VersionedProfile? _current;

    public OrganisationProfile Profile => Current.Profile;

    /// <summary>The number of the version in force.</summary>
    public int Version => Current.Version;

    /// <summary>The version of the procedure that applies to what arrives now (R45).</summary>
    public int ProcedureVersion => Current.ProcedureVersion;

    /// <summary>What the organisation asks for beyond what every complaint needs.</summary>
    public CompletenessDemands Demands =>
        new(Profile.Form.CustomerAccount == FieldRule.Required, Profile.Form.TrainingAction == FieldRule.Required);

    public bool IsKnown => _current is not null;

    /// <summary>Takes a version into force; one that is older than what is in force, saved at the same time by somebody else, is passed over.</summary>
    public void Use(OrganisationProfile profile, int version, int procedureVersion)
    {
        lock (_turn)
        {
            if (_current is null || version >= _current.Version) _current = new VersionedProfile(profile, version, procedureVersion);
        }
    }

    private VersionedProfile Current =>
        _current ?? throw new InvalidOperationException("No organisation profile has been loaded yet.");

    private sealed record VersionedProfile(OrganisationProfile Profile, int Version, int ProcedureVersion);
}

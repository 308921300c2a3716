using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Web.BackOffice.Profile;

/// <summary>One section of the profile as a form: what it changes of the profile in force, and which field a problem belongs to.</summary>
public interface IProfileSection
{
    OrganisationProfile Apply(OrganisationProfile profile);

    /// <summary>The beginnings of JSON paths, the longest first, each with its field.</summary>
    static abstract IReadOnlyList<(string Path, string Field)> Fields { get; }
}

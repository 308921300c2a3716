using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Web.Shared.Organisations;

/// <summary>The organisation whose portal this is, as its profile says now.</summary>
public sealed class CurrentOrganisation(Func<OrganisationProfile> profile)
{
    public OrganisationProfile Profile => profile();

    public TimeZoneInfo Zone => Profile.Deadline.Region.Zone();
}

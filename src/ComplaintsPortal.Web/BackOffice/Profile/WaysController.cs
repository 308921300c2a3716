using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain.Organisation;
using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Profile;

[Route("gestion/organisation/voies")]
public sealed class WaysController(CurrentOrganisation organisation, EstablishOrganisation establish, Words words)
    : SectionController<WaysForm>(organisation, establish, words)
{
    protected override string Section => "Ways";

    protected override WaysForm Of(OrganisationProfile profile) => WaysForm.Of(profile);
}

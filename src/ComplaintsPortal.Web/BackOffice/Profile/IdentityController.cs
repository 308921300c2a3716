using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain.Organisation;
using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Profile;

[Route("gestion/organisation/identite")]
public sealed class IdentityController(CurrentOrganisation organisation, EstablishOrganisation establish, Words words)
    : SectionController<IdentityForm>(organisation, establish, words)
{
    protected override string Section => "Identity";

    protected override IdentityForm Of(OrganisationProfile profile) => IdentityForm.Of(profile);
}

using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain.Organisation;
using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Profile;

[Route("gestion/organisation/delais")]
public sealed class DelaysController(CurrentOrganisation organisation, EstablishOrganisation establish, Words words)
    : SectionController<DelaysForm>(organisation, establish, words)
{
    protected override string Section => "Delays";

    protected override DelaysForm Of(OrganisationProfile profile) => DelaysForm.Of(profile);
}

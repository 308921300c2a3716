using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain.Organisation;
using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Profile;

[Route("gestion/organisation/engagements")]
public sealed class PromisesController(CurrentOrganisation organisation, EstablishOrganisation establish, Words words)
    : SectionController<PromisesForm>(organisation, establish, words)
{
    protected override string Section => "Promises";

    protected override PromisesForm Of(OrganisationProfile profile) => PromisesForm.Of(profile);
}

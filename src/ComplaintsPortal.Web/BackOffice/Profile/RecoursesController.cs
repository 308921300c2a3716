using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain.Organisation;
using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Profile;

[Route("gestion/organisation/recours")]
public sealed class RecoursesController(CurrentOrganisation organisation, EstablishOrganisation establish, Words words)
    : SectionController<RecoursesForm>(organisation, establish, words)
{
    protected override string Section => "Recourses";

    protected override RecoursesForm Of(OrganisationProfile profile) => RecoursesForm.Of(profile);
}

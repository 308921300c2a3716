using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain.Organisation;
using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Profile;

[Route("gestion/organisation/mentions")]
public sealed class NoticesController(CurrentOrganisation organisation, EstablishOrganisation establish, Words words)
    : SectionController<NoticesForm>(organisation, establish, words)
{
    protected override string Section => "Notices";

    protected override NoticesForm Of(OrganisationProfile profile) => NoticesForm.Of(profile);
}

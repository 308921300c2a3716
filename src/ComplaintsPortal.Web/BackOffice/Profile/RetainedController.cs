using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain.Organisation;
using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Profile;

[Route("gestion/organisation/conservation")]
public sealed class RetainedController(CurrentOrganisation organisation, EstablishOrganisation establish, Words words)
    : SectionController<RetainedForm>(organisation, establish, words)
{
    protected override string Section => "Retained";

    protected override RetainedForm Of(OrganisationProfile profile) => RetainedForm.Of(profile);
}

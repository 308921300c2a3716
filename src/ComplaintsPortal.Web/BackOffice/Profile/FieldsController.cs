using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain.Organisation;
using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Profile;

[Route("gestion/organisation/formulaire")]
public sealed class FieldsController(CurrentOrganisation organisation, EstablishOrganisation establish, Words words)
    : SectionController<FieldsForm>(organisation, establish, words)
{
    protected override string Section => "Fields";

    protected override FieldsForm Of(OrganisationProfile profile) => FieldsForm.Of(profile);
}

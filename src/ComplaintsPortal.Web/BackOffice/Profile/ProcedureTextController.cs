using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain.Organisation;
using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Profile;

[Route("gestion/organisation/procedure")]
public sealed class ProcedureTextController(CurrentOrganisation organisation, EstablishOrganisation establish, Words words)
    : SectionController<ProcedureTextForm>(organisation, establish, words)
{
    protected override string Section => "ProcedureText";

    protected override ProcedureTextForm Of(OrganisationProfile profile) => ProcedureTextForm.Of(profile);

    protected override bool Shows(ProcedureTextForm form) => form.Preview;
}

using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.BackOffice.Acts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Categorise;

/// <summary>Puts the case under one of the organisation's categories, or none.</summary>
[Route("gestion/dossiers/{reference}/categorie")]
public sealed class CategoriseController(ActDesk<CategoriseForm> desk, CategoriseComplaint categorise, CurrentOrganisation organisation) : ActController<CategoriseForm>(desk)
{
    protected override CaseAct Act => FileActs.Categorise;

    protected override CategoriseForm Start(CaseHead head) => new() { Category = head.Complaint.Category };

    protected override Task DoAsync(string reference, CategoriseForm form, Actor by, CancellationToken cancellation) =>
        categorise.ExecuteAsync(reference, form.Category, by, cancellation);

    protected override Task<IActPage> PageAsync(CaseHead head, CategoriseForm form, CancellationToken cancellation)
    {
        var categories = organisation.Profile.Categories;
        if (head.Complaint.Category is { } old && !categories.Contains(old)) categories = [.. categories, old];
        return Task.FromResult<IActPage>(new CategorisePage(head, form, categories) { Act = Act, WhyNot = Act.WhyNot(head) });
    }

    protected override string FieldOf(Refusal refusal) => refusal.Code == "category-unknown" ? nameof(CategoriseForm.Category) : "";
}

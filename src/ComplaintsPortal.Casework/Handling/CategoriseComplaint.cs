using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Handling;

/// <summary>Puts the complaint under one of the organisation's categories, or none; what it bears already may stay.</summary>
public sealed class CategoriseComplaint(Casebook casebook, CurrentOrganisation organisation)
{
    public Task ExecuteAsync(string reference, string? category, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(
            reference,
            by,
            change =>
            {
                if (category is not null && category != change.Complaint.Category && !organisation.Profile.Categories.Contains(category))
                    throw new RefusedException(new Refusal("category-unknown"));
                change.Complaint.Categorise(category);
                change.Journal(ActNames.Categorised, Facts.Of(("category", category)));
                return Task.CompletedTask;
            },
            cancellation);
}

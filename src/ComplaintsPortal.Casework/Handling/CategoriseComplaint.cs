using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Handling;

/// <summary>Puts the complaint under one of the organisation's categories, or none.</summary>
public sealed class CategoriseComplaint(Casebook casebook)
{
    public Task ExecuteAsync(string reference, string? category, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(
            reference,
            by,
            change =>
            {
                change.Complaint.Categorise(category);
                change.Journal(ActNames.Categorised, Facts.Of(("category", category)));
                return Task.CompletedTask;
            },
            cancellation);
}

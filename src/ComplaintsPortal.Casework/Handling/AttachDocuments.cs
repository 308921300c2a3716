using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Intake;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Evidence;

namespace ComplaintsPortal.Casework.Handling;

/// <summary>Puts documents of staff into the case file (R23); they were staged under the form's token.</summary>
public sealed class AttachDocuments(Casebook casebook, Arrivals arrivals)
{
    public Task ExecuteAsync(string reference, string formToken, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(
            reference,
            by,
            async change =>
            {
                var files = await arrivals.TakeFilesAsync(change, formToken, DocumentOrigin.Staff, cancellation);
                foreach (var file in files)
                    change.Journal(ActNames.DocumentAdded, Facts.Of(("document", file.Id)), Contents.Of(file));
            },
            cancellation);
}

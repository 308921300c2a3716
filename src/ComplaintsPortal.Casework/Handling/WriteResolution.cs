using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Evidence;

namespace ComplaintsPortal.Casework.Handling;

/// <summary>Keeps how the matter was settled (R23). A text somebody else changed meanwhile is not overwritten: the page shows both.</summary>
public sealed class WriteResolution(Casebook casebook)
{
    /// <param name="seenVersion">The case file's version the actor looked at; 0 when there was none yet.</param>
    public Task ExecuteAsync(string reference, string? text, int seenVersion, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(
            reference,
            by,
            async change =>
            {
                var file = await change.CaseFileAsync(seenVersion, cancellation);
                file.Resolve(text);
                change.Complaint.StartTreatment();
                change.Journal(ActNames.ResolutionWritten, null, Contents.Resolution(file));
            },
            cancellation);
}

using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Registration;

/// <summary>Asks the complainant for what is missing (R4); the letter leaves in the same act.</summary>
public sealed class AskForInformation(Casebook casebook, Correspondence letters)
{
    /// <param name="items">Codes of the requirements asked for.</param>
    public Task ExecuteAsync(string reference, IReadOnlyCollection<string> items, string? question, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(
            reference,
            by,
            change =>
            {
                var request = change.Complaint.AskForInformation(change.NewId(), items, question, change.Now);
                change.Journal(ActNames.InformationAsked, Facts.Of(("request", request.Id), ("items", string.Join(' ', items))), Facts.Of(("question", question)));
                letters.Write(change, LetterKind.InformationRequest, LetterFields.Asking(items, question));
                return Task.CompletedTask;
            },
            cancellation);
}

using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Registration;

/// <summary>Asks the complainant for what is missing (R4); the letter leaves in the same act. Refuses the same question twice on a day.</summary>
public sealed class AskForInformation(Casebook casebook, Correspondence letters)
{
    /// <param name="items">Codes of the requirements asked for.</param>
    public Task ExecuteAsync(string reference, IReadOnlyCollection<string> items, string? question, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(
            reference,
            by,
            change =>
            {
                if (IsAsked(change.Complaint, items, question, change.Now)) throw new RefusedException(new Refusal("already-asked"));
                var request = change.Complaint.AskForInformation(change.NewId(), items, question, change.Now);
                change.Journal(ActNames.InformationAsked, Facts.Of(("request", request.Id), ("items", string.Join(' ', items))));
                letters.Write(change, LetterKind.InformationRequest, LetterFields.Asking(items, question));
                return Task.CompletedTask;
            },
            cancellation);

    /// <summary>The same was asked today and is still open: the form was sent twice.</summary>
    private static bool IsAsked(Complaint complaint, IReadOnlyCollection<string> items, string? question, Moment now) =>
        complaint.InformationRequests.Exists(r => r.IsOpen && r.AskedOn == now.On && r.Question == question && r.Items.SequenceEqual(items));
}

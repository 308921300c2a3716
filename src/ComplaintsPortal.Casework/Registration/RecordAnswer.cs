using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Intake;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Registration;

/// <summary>Staff record what the complainant answered (R4), or that the written confirmation of an oral complaint came (R6). Added beside what was received, which stays (R10).</summary>
public sealed class RecordAnswer(Casebook casebook, OfficeClock clock, Arrivals arrivals)
{
    public Task ExecuteAsync(string reference, ReceivedAnswer answer, Actor by, CancellationToken cancellation)
    {
        if (answer.ReceivedOn > clock.Today) throw new RefusedException(new Refusal("received-in-future", answer.ReceivedOn));
        return casebook.ChangeAsync(reference, by, change => KeepAsync(change, answer, cancellation), cancellation);
    }

    private async Task KeepAsync(Change change, ReceivedAnswer answer, CancellationToken cancellation)
    {
        var complaint = change.Complaint;
        var received = clock.On(answer.ReceivedOn);
        var confirms = answer.AnswersRequests && complaint.WhyNotConfirmInWriting(received) is null;
        var entry = new ComplainantEntry(
            change.NewId(), complaint.Id, confirms ? EntryKind.WrittenConfirmation : EntryKind.Information, answer.Text, answer.Channel, received);
        change.Database.Add(entry);
        var files = await arrivals.TakeFilesAsync(change, answer.FormToken, DocumentOrigin.Complainant, cancellation, entryId: entry.Id);
        if (answer.Known is { } known && known != complaint.Complainant) AddDetails(change, known);
        if (confirms) complaint.ConfirmInWriting(received);
        else complaint.ReceiveInformation(received, answer.AnswersRequests);
        change.Journal(
            confirms ? ActNames.ConfirmedInWriting : ActNames.InformationReceived,
            Facts.Of(("channel", answer.Channel), ("received-on", answer.ReceivedOn), ("answers", answer.AnswersRequests), ("files", files.Count)),
            Facts.Of(("text", answer.Text), ("file-digests", string.Join(' ', files.Select(f => f.Sha256)))));
    }

    private static void AddDetails(Change change, Complainant known)
    {
        change.Complaint.AddDetails(known);
        change.Journal(ActNames.DetailsAdded, null, Facts.Of(("last-name", known.LastName), ("first-name", known.FirstName), ("email", known.Email),
            ("phone", known.Phone), ("address", known.PostalAddress), ("account", known.CustomerAccount), ("training", known.TrainingAction)));
    }
}

using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Intake;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Tracking;

/// <summary>The complainant adds information and files, which answers what was asked (R31), or confirms an oral complaint in writing (R6).</summary>
public sealed class AddInformation(Casebook casebook, Arrivals arrivals)
{
    public Task ExecuteAsync(Guid complaintId, string text, string formToken, CancellationToken cancellation) =>
        casebook.ChangeAsync(complaintId, Actor.Complainant, change => KeepAsync(change, text, formToken, cancellation), cancellation);

    private async Task KeepAsync(Change change, string text, string formToken, CancellationToken cancellation)
    {
        var complaint = change.Complaint;
        var confirms = complaint.WhyNotConfirmInWriting(change.Now) is null;
        var entry = new ComplainantEntry(
            change.NewId(), complaint.Id, confirms ? EntryKind.WrittenConfirmation : EntryKind.Information, text, Channel.Web, change.Now);
        change.Database.Add(entry);
        var files = await arrivals.TakeFilesAsync(change, formToken, DocumentOrigin.Complainant, cancellation, entryId: entry.Id);
        var answers = complaint.InformationRequests.Exists(r => r.IsOpen);
        if (confirms) complaint.ConfirmInWriting(change.Now);
        if (!confirms || complaint.InformationRequests.Exists(r => r.IsOpen)) complaint.ReceiveInformation(change.Now, answers);
        change.Journal(
            confirms ? ActNames.ConfirmedInWriting : ActNames.InformationReceived,
            Facts.Of(("channel", Channel.Web), ("received-on", change.Now.On), ("answers", answers), ("files", files.Count)),
            Facts.Of(("text", text), ("file-digests", string.Join(' ', files.Select(f => f.Sha256)))));
    }
}

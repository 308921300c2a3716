using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Intake;

/// <summary>Stores what the form sent: arrival, files, journal entry and acknowledgement in one transaction (R1, R2, R11). The same form sent twice comes to the same receipt.</summary>
public sealed class SubmitComplaint(IRecords records, Casebook casebook, OfficeClock clock, Arrivals arrivals, Correspondence letters, SecretKeeper secrets)
{
    public Task<Receipt> ExecuteAsync(Submission form, CancellationToken cancellation) =>
        StoreAsync(form, SentBefore.SecretOf(form.FormToken, secrets), cancellation);

    /// <summary>Once begun it is done, whoever hangs up: others of its moment are in the same transaction.</summary>
    private Task<Receipt> StoreAsync(Submission form, string secret, CancellationToken cancellation) =>
        records.WriteAsync(() => StoreAsync(form, secret), cancellation);

    private async Task<Receipt> StoreAsync(Submission form, string secret)
    {
        if (await records.HasSecretAsync(SecretPurpose.Acknowledgement, SecretKeeper.Digest(secret), CancellationToken.None))
            return (await SentBefore.OfSecretAsync(records.Database, secret, CancellationToken.None))!;
        return await casebook.OpenAsync(
            () => arrivals.ReceiveAsync(
                new Incoming(Channel.Web, clock.Now, form.Complainant, form.Subject, form.Description, form.Sensitive), CancellationToken.None),
            Actor.Complainant,
            change => KeepAsync(change, form, secret, CancellationToken.None),
            CancellationToken.None);
    }

    private async Task<Receipt> KeepAsync(Change change, Submission form, string secret, CancellationToken cancellation)
    {
        var complaint = change.Complaint;
        var files = await arrivals.KeepAsync(change, form.FormToken, SecretKeeper.Digest(secret), cancellation);
        complaint.NoteAcknowledged(change.Now.At);
        change.Journal(ActNames.Acknowledged, Facts.Of(("how", "screen")));
        letters.Write(change, LetterKind.Acknowledgement, AcknowledgementFields.Of(files));
        return new Receipt(complaint.Id, complaint.Reference, secret);
    }
}

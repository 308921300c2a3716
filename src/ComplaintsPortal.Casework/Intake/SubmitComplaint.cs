using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Search;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Intake;

/// <summary>Stores what the form sent: arrival, files, journal entry and acknowledgement in one transaction (R1, R2, R11). The same form sent twice comes to the same receipt.</summary>
public sealed class SubmitComplaint(
    RegisterContext database, IRecords records, Casebook casebook, OfficeClock clock, Arrivals arrivals, Correspondence letters, SecretKeeper secrets)
{
    private const string Purpose = "acknowledgement";

    public Task<Receipt> ExecuteAsync(Submission form, CancellationToken cancellation) =>
        StoreAsync(form, secrets.LinkSecret(Purpose, form.FormToken), cancellation);

    /// <summary>The receipt of a form that was already sent; null for one that was not.</summary>
    public Task<Receipt?> FindAsync(string formToken, CancellationToken cancellation) =>
        FindBySecretAsync(database, secrets.LinkSecret(Purpose, formToken), cancellation);

    /// <summary>Whether what is sent now is what came then: the same words, and no file that is not there. A form that was changed since is another complaint.</summary>
    /// <param name="files">The lengths of the files sent now, in bytes.</param>
    public async Task<bool> IsWhatCameAsync(Receipt before, Submission form, IReadOnlyCollection<long> files, CancellationToken cancellation)
    {
        var stored = await database.Set<Complaint>().AsNoTracking().AsSplitQuery().SingleAsync(c => c.Id == before.ComplaintId, cancellation);
        if (stored.Subject != form.Subject || stored.Description != form.Description || stored.AsReceived != form.Complainant || stored.Sensitive != form.Sensitive)
            return false;
        var kept = await database.Set<Document>().AsNoTracking()
            .Where(d => d.ComplaintId == before.ComplaintId && d.Origin == DocumentOrigin.Complaint).Select(d => d.Length).ToListAsync(cancellation);
        return files.All(kept.Contains);
    }

    /// <summary>Once begun it is done, whoever hangs up: others of its moment are in the same transaction.</summary>
    private Task<Receipt> StoreAsync(Submission form, string secret, CancellationToken cancellation) =>
        records.WriteAsync(() => StoreAsync(form, secret), cancellation);

    private async Task<Receipt> StoreAsync(Submission form, string secret)
    {
        if (await records.HasSecretAsync(SecretPurpose.Acknowledgement, SecretKeeper.Digest(secret), CancellationToken.None))
            return (await FindBySecretAsync(records.Database, secret, CancellationToken.None))!;
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

    private static Task<Receipt?> FindBySecretAsync(RegisterContext database, string secret, CancellationToken cancellation)
    {
        var digest = SecretKeeper.Digest(secret);
        return (from known in database.TrackingSecrets.AsNoTracking().WithDigest(digest)
                join complaint in database.Set<Complaint>() on known.ComplaintId equals complaint.Id
                where known.Purpose == SecretPurpose.Acknowledgement
                select new Receipt(complaint.Id, complaint.Reference, secret)).SingleOrDefaultAsync(cancellation);
    }
}

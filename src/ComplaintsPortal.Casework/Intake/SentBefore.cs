using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Arriving;
using ComplaintsPortal.Persistence.Search;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Intake;

/// <summary>Whether a form was sent before, and with the same words: sent twice, it comes to the same receipt (R1).</summary>
public sealed class SentBefore(RegisterContext database, SecretsAtHand atHand, SecretKeeper secrets)
{
    private const string Purpose = "acknowledgement";

    /// <summary>The receipt of a form that was already sent; null for one that was not.</summary>
    public async Task<Receipt?> FindAsync(string formToken, CancellationToken cancellation)
    {
        var secret = SecretOf(formToken, secrets);
        return await atHand.MayKnowAsync(SecretPurpose.Acknowledgement, SecretKeeper.Digest(secret), cancellation)
            ? await OfSecretAsync(database, secret, cancellation)
            : null;
    }

    /// <summary>Whether what is sent now is what came then: the same words, and no file that is not there. A form that was changed since is another complaint.</summary>
    /// <param name="before">What came then.</param>
    /// <param name="form">What is sent now.</param>
    /// <param name="files">The lengths of the files sent now, in bytes.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<bool> IsWhatCameAsync(Receipt before, Submission form, IReadOnlyCollection<long> files, CancellationToken cancellation)
    {
        var stored = await database.Set<Complaint>().AsNoTracking().AsSplitQuery().SingleAsync(c => c.Id == before.ComplaintId, cancellation);
        if (stored.Subject != form.Subject || stored.Description != form.Description || stored.AsReceived != form.Complainant || stored.Sensitive != form.Sensitive)
            return false;
        var kept = await database.Set<Document>().AsNoTracking()
            .Where(d => d.ComplaintId == before.ComplaintId && d.Origin == DocumentOrigin.Complaint).Select(d => d.Length).ToListAsync(cancellation);
        return files.All(kept.Contains);
    }

    /// <summary>The secret of the acknowledgement that a form comes to.</summary>
    internal static string SecretOf(string formToken, SecretKeeper secrets) => secrets.LinkSecret(Purpose, formToken);

    internal static Task<Receipt?> OfSecretAsync(RegisterContext database, string secret, CancellationToken cancellation)
    {
        var digest = SecretKeeper.Digest(secret);
        return (from known in database.TrackingSecrets.AsNoTracking().WithDigest(digest)
                join complaint in database.Set<Complaint>() on known.ComplaintId equals complaint.Id
                where known.Purpose == SecretPurpose.Acknowledgement
                select new Receipt(complaint.Id, complaint.Reference, secret)).SingleOrDefaultAsync(cancellation);
    }
}

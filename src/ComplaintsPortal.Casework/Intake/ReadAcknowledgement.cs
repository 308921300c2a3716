using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Search;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Intake;

/// <summary>The acknowledgement that a page's secret, or a tracked case, gives a right to (R11). Reads only.</summary>
public sealed class ReadAcknowledgement(RegisterContext database, SecretKeeper secrets, OwnCopy own)
{
    /// <summary>Null for any secret that is not an acknowledgement's.</summary>
    public async Task<Acknowledgement?> BySecretAsync(string secret, CancellationToken cancellation)
    {
        var digest = SecretKeeper.Digest(secret);
        var id = await database.TrackingSecrets.AsNoTracking().WithDigest(digest)
            .Where(known => known.Purpose == SecretPurpose.Acknowledgement)
            .Select(known => (Guid?)known.ComplaintId).SingleOrDefaultAsync(cancellation);
        return id is { } found ? await OfAsync(found, cancellation) : null;
    }

    public async Task<Acknowledgement?> OfAsync(Guid complaintId, CancellationToken cancellation)
    {
        var complaint = await database.Set<Complaint>().AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(c => c.Id == complaintId, cancellation);
        if (complaint is null)
        {
            return null;
        }

        var files = await database.Set<Document>().AsNoTracking()
            .Where(file => file.ComplaintId == complaintId && file.Origin == DocumentOrigin.Complaint)
            .OrderBy(file => file.Id).ToListAsync(cancellation);
        var letter = await database.Set<Letter>().AsNoTracking()
            .Where(l => l.ComplaintId == complaintId && l.Kind == LetterKind.Acknowledgement)
            .OrderBy(l => l.WrittenAt).Select(l => new { l.Id, l.Markup }).FirstOrDefaultAsync(cancellation);
        return new Acknowledgement(
            complaint.Id, complaint.Reference, secrets.Code(complaint.Id.ToString("N")), new Moment(complaint.ReceivedAt, complaint.ReceivedOn),
            complaint.Channel, complaint.AsReceived, complaint.Subject, AtReceipt(complaint), complaint.Policy, files,
            letter is null ? null : own.Of(complaintId, letter.Id, letter.Markup));
    }

    /// <summary>As it was counted at receipt: pauses and extensions came later.</summary>
    private static Deadline? AtReceipt(Complaint complaint) =>
        complaint.Policy.StartsOn(complaint.ReceivedOn, completeOn: null) is { } start
            ? new WorkingCalendar(complaint.Policy).Count(start, complaint.Policy.Days)
            : null;
}

using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Search;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tracking;

/// <summary>Finds the case that a link's secret, or a reference with its code, opens (R31, R32). Null for anything else, whatever the reason.</summary>
public sealed class OpenTracking(RegisterContext database, OfficeClock clock, SecretKeeper secrets, Casebook casebook)
{
    /// <summary>Whether the link would open something; the page then shows its one button. Uses nothing up.</summary>
    public async Task<bool> IsGoodAsync(string secret, CancellationToken cancellation) =>
        await FindAsync(secret, cancellation) is { } found && found.Opens(clock.Instant);

    /// <summary>Opens by link; a recovery link is used up.</summary>
    public async Task<TrackedCase?> ByLinkAsync(string secret, CancellationToken cancellation)
    {
        if (await FindAsync(secret, cancellation) is not { } found || !found.Opens(clock.Instant)) return null;
        if (found.Purpose == SecretPurpose.Recovery && !await UseUpAsync(found, cancellation)) return null;
        return await CaseAsync(found.ComplaintId, cancellation);
    }

    public async Task<TrackedCase?> ByCodeAsync(string reference, string code, CancellationToken cancellation)
    {
        var wanted = Reference.TryRead(reference)?.ToString() ?? "";
        var id = await database.Set<Complaint>().AsNoTracking().Where(c => c.Reference == wanted).Select(c => c.Id).SingleOrDefaultAsync(cancellation);
        var digest = secrets.DigestOfCode(id, code);
        var known = await database.Set<TrackingSecret>().AsNoTracking()
            .AnyAsync(s => s.ComplaintId == id && s.Purpose == SecretPurpose.Code && s.Digest == digest, cancellation);
        return known ? new TrackedCase(id, wanted) : null;
    }

    private Task<TrackingSecret?> FindAsync(string secret, CancellationToken cancellation)
    {
        var digest = SecretKeeper.Digest(secret);
        return database.TrackingSecrets.AsNoTracking().WithDigest(digest)
            .SingleOrDefaultAsync(s => (s.Purpose == SecretPurpose.Letter || s.Purpose == SecretPurpose.Recovery || s.Purpose == SecretPurpose.Acknowledgement), cancellation);
    }

    private async Task<bool> UseUpAsync(TrackingSecret found, CancellationToken cancellation)
    {
        var used = false;
        await casebook.ChangeAsync(found.ComplaintId, Actor.Complainant, async change =>
        {
            var secret = await change.Database.Set<TrackingSecret>().SingleAsync(s => s.Id == found.Id, cancellation);
            used = secret.Opens(change.Now.At);
            if (!used) return;
            secret.Use(change.Now.At);
            change.Journal(ActNames.TrackingOpened, Facts.Of(("by", "recovery-link")));
        }, cancellation);
        return used;
    }

    private Task<TrackedCase?> CaseAsync(Guid id, CancellationToken cancellation) =>
        database.Set<Complaint>().AsNoTracking().Where(c => c.Id == id).Select(c => new TrackedCase(c.Id, c.Reference)).SingleOrDefaultAsync(cancellation);
}
